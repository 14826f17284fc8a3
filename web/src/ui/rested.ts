import { useEffect, useState } from 'react';

/** What was typed, once typing rests. */
export function useRestedWords(typed: string): string {
  const [words, setWords] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  return words;
}
