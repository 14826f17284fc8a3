import { useEffect, useRef, useState } from 'react';
import type { QuizAnswer, ShownQuiz } from '../../api/types.ts';
import { type Answers, keepUnsaved, keptUnsaved, unsaved } from './answers.ts';

/** Milliseconds of rest after which what is being typed is sent. */
const rest = 600;

/**
 * The answers as the learner gives them, sent one by one; what was not acknowledged stays on this device and is sent
 * again when the page comes back.
 */
export function useAnswers(name: string, quiz: ShownQuiz, tell: (progress: unknown) => void) {
  const [mine, setMine] = useState<Answers>(() => ({ ...quiz.answers, ...keptUnsaved(name, quiz.questions) }));
  const timers = useRef(new Map<string, number>());
  const open = unsaved(mine, quiz);
  const waiting = JSON.stringify(open);
  const isFinal = quiz.rules.isFinalOnceGiven;
  useEffect(() => keepUnsaved(name, JSON.parse(waiting) as Answers), [name, waiting]);

  const send = (question: string, answer: QuizAnswer) => tell({ answers: [{ question, answer }] });
  const again = useRef(() => {
    if (!isFinal) for (const [question, answer] of Object.entries(open)) send(question, answer);
  });
  useEffect(() => again.current(), []);
  useEffect(() => {
    const waitingFor = timers.current;
    return () => {
      for (const timer of waitingFor.values()) clearTimeout(timer);
    };
  }, []);

  const give = (question: string, answer: QuizAnswer) => {
    setMine((now) => ({ ...now, [question]: answer }));
    // where an answer is final it is sent when the learner says so
    if (isFinal) return;
    clearTimeout(timers.current.get(question));
    const wait = 'text' in answer ? rest : 0;
    timers.current.set(
      question,
      window.setTimeout(() => send(question, answer), wait),
    );
  };
  const all = () => Object.entries(open).map(([question, answer]) => ({ question, answer }));
  return { mine, give, send, all, isSaved: isFinal || Object.keys(open).length === 0 };
}
