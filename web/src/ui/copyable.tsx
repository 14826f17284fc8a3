import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import css from './copyable.module.css';

/** Something that is entered elsewhere, letter for letter. */
export function Copyable({ label, value }: { label: string; value: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className={css.copyable}>
      <TextInput label={label} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
      <Button
        variant="default"
        onClick={() => void copy()}
        leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      >
        {copied ? say({ en: 'Copied', de: 'Kopiert' }) : say({ en: 'Copy', de: 'Kopieren' })}
        <span className="unseen"> {label}</span>
      </Button>
    </div>
  );
}
