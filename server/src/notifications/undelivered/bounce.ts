/**
 * Whether an answer for good speaks of the address rather than of the mail or the server: nothing else would arrive there
 * either. `fault` is what is kept of the answer: `550 5.1.1`, `550`, or EENVELOPE for what is no address at all.
 */
export function isBounce(fault: string): boolean {
  const enhanced = /\b5\.(\d{1,3})\.(\d{1,3})\b/u.exec(fault);
  // 5.1: the address; 5.2.1: the mailbox is closed
  if (enhanced) return enhanced[1] === '1' || (enhanced[1] === '2' && enhanced[2] === '1');
  return fault === 'EENVELOPE' || /^(?:550|551|553)\b/u.test(fault);
}
