import { runTime } from './run-time.js';

const pages = [...document.querySelectorAll('main > section')];
const back = document.getElementById('back');
const on = document.getElementById('on');
const quiz = document.getElementById('quiz');
const result = document.getElementById('result');
const right = { first: 'b', fat: 'c', where: 'a' };
const passMark = 60;

const kept = read(runTime.get('cmi.suspend_data'));
let page = Math.min(Number(runTime.get('cmi.core.lesson_location')) || 1, pages.length);
let seen = Math.max(page, Number(kept.seen) || 1);
let isDone = ['passed', 'failed', 'completed'].includes(runTime.get('cmi.core.lesson_status'));
if (!isDone) runTime.set({ 'cmi.core.lesson_status': 'incomplete' });
show();

back.addEventListener('click', () => turn(page - 1));
on.addEventListener('click', () => turn(page + 1));
quiz.addEventListener('submit', (event) => {
  event.preventDefault();
  judge(Object.fromEntries(new FormData(quiz)));
});
addEventListener('pagehide', () => runTime.leave(isDone ? '' : 'suspend'));

function turn(to) {
  page = to;
  seen = Math.max(seen, page);
  show();
  pages[page - 1].querySelector('h1').focus();
  runTime.set({ 'cmi.core.lesson_location': page, 'cmi.suspend_data': JSON.stringify({ seen }) });
  runTime.save();
}

function show() {
  for (const [at, section] of pages.entries()) section.hidden = at !== page - 1;
  document.getElementById('where').textContent = `Page ${page} of ${pages.length}`;
  document.getElementById('progress').value = seen;
  back.disabled = page === 1;
  on.disabled = page === pages.length;
  scrollTo(0, 0);
}

function judge(answers) {
  const correct = Object.keys(right).filter((question) => answers[question] === right[question]).length;
  const score = Math.round((correct / Object.keys(right).length) * 100);
  const isPassed = score >= passMark;
  isDone = true;
  result.textContent = `${correct} of 3 answers are right, ${score} percent. ${
    isPassed ? 'You have passed.' : 'You need 60 percent. Read the pages again, then answer once more.'
  }`;
  for (const [at, question] of Object.keys(right).entries()) {
    runTime.set({
      [`cmi.interactions.${at}.id`]: question,
      [`cmi.interactions.${at}.type`]: 'choice',
      [`cmi.interactions.${at}.student_response`]: answers[question],
      [`cmi.interactions.${at}.correct_responses.0.pattern`]: right[question],
      [`cmi.interactions.${at}.result`]: answers[question] === right[question] ? 'correct' : 'wrong',
    });
  }
  runTime.set({
    'cmi.core.score.min': 0,
    'cmi.core.score.max': 100,
    'cmi.core.score.raw': score,
    'cmi.core.lesson_status': isPassed ? 'passed' : 'failed',
  });
  runTime.save();
}

function read(json) {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
