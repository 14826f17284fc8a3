import css from './sentence.module.css';

/** A sentence of the server: what a person typed stands in it between backticks. */
export function Sentence({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, index) =>
        index % 2 === 1 ? (
          // The parts of one sentence never change places.
          <code key={`${index} ${part}`} className={css.typed}>
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </>
  );
}
