import { runTime } from './run-time.js';

const parts = ['before', 'driving', 'questions'];
const asked = new URLSearchParams(location.search).get('part');
const part = parts.includes(asked) ? asked : 'before';
const right = { oil: 'b', height: 'a', slope: 'c', tip: 'b' };
const result = document.getElementById('result');

document.getElementById(part).hidden = false;
document.getElementById('finish').hidden = part === 'questions';
document.title = document.querySelector(`#${part} h1`).textContent;
let isDone = runTime.get('cmi.completion_status') === 'completed';
if (!isDone) runTime.set({ 'cmi.completion_status': 'incomplete' });
scrollTo(0, Number(runTime.get('cmi.location')) || 0);

document.getElementById('done').addEventListener('click', () => {
  isDone = true;
  runTime.set({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.progress_measure': 1 });
  runTime.leave('normal', 'continue');
});

document.getElementById('quiz').addEventListener('submit', (event) => {
  event.preventDefault();
  judge(Object.fromEntries(new FormData(event.target)));
});

addEventListener('pagehide', () => {
  runTime.set({ 'cmi.location': Math.round(scrollY) });
  runTime.leave(isDone ? 'normal' : 'suspend');
});

function judge(answers) {
  const questions = Object.keys(right);
  const correct = questions.filter((question) => answers[question] === right[question]).length;
  const scaled = correct / questions.length;
  isDone = true;
  result.textContent = `${correct} of ${questions.length} answers are right. ${
    scaled >= 0.75 ? 'You have passed.' : 'Three must be right. Read both parts again and come back.'
  }`;
  for (const [at, question] of questions.entries()) {
    runTime.set({
      [`cmi.interactions.${at}.id`]: question,
      [`cmi.interactions.${at}.type`]: 'choice',
      [`cmi.interactions.${at}.correct_responses.0.pattern`]: right[question],
      [`cmi.interactions.${at}.learner_response`]: answers[question],
      [`cmi.interactions.${at}.result`]: answers[question] === right[question] ? 'correct' : 'incorrect',
    });
  }
  runTime.set({
    'cmi.score.min': 0,
    'cmi.score.max': questions.length,
    'cmi.score.raw': correct,
    'cmi.score.scaled': scaled,
    'cmi.completion_status': 'completed',
    'cmi.success_status': scaled >= 0.75 ? 'passed' : 'failed',
  });
  runTime.save();
}
