import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { FieldRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { linesOf, optionsIn, types, typeWords } from './field-words.ts';
import { type Subject, useFinishFields } from './queries.ts';

/** Adds a field, or changes what it is called and offers; key and type stay, since values hang on them. */
export function FieldDialog({ of: subject, field, close }: { of: Subject; field: FieldRow | null; close: () => void }) {
  const say = useSay();
  const finish = useFinishFields();
  const [key, setKey] = useState(field?.key ?? '');
  const [type, setType] = useState<FieldRow['type']>(field?.type ?? 'text');
  const [english, setEnglish] = useState(field?.label.en ?? '');
  const [german, setGerman] = useState(field?.label.de ?? '');
  const [required, setRequired] = useState(field?.required ?? false);
  const [lines, setLines] = useState(linesOf(field?.options ?? []));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const save = async () => {
    const both = { en: english.trim() || german.trim(), de: german.trim() || english.trim() };
    const said = { label: both, required, options: type === 'choice' ? optionsIn(lines) : [] };
    try {
      if (field) {
        const params = { id: field.id };
        await ask(`PATCH /api/fields/${subject}/{id}`, { params, body: said, version: field.version });
      } else await ask(`POST /api/fields/${subject}`, { body: { key: key.trim(), type, ...said } });
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields);
      throw error;
    }
    await finish(say({ en: '{name} was saved.', de: '{name} wurde gespeichert.' }, { name: say(both) }));
  };
  return (
    <Confirm
      title={field ? say(field.label) : say({ en: 'Add field', de: 'Feld hinzufügen' })}
      verb={say({ en: 'Save field', de: 'Feld speichern' })}
      ready={(english.trim() !== '' || german.trim() !== '') && (field !== null || key.trim() !== '')}
      run={save}
      close={close}
    >
      <TextInput
        label={say({ en: 'Label in English', de: 'Bezeichnung auf Englisch' })}
        value={english}
        error={wrong['label.en']}
        maxLength={100}
        onChange={(event) => setEnglish(event.currentTarget.value)}
      />
      <TextInput
        label={say({ en: 'Label in German', de: 'Bezeichnung auf Deutsch' })}
        value={german}
        error={wrong['label.de']}
        maxLength={100}
        onChange={(event) => setGerman(event.currentTarget.value)}
      />
      {!field && (
        <>
          <TextInput
            label={say({ en: 'Key', de: 'Schlüssel' })}
            description={say({
              en: 'For imports and programs: small letters, digits, - and _. It stays.',
              de: 'Für Importe und Programme: kleine Buchstaben, Ziffern, - und _. Er bleibt.',
            })}
            value={key}
            error={wrong.key}
            maxLength={40}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          <Choice
            label={say({ en: 'Type', de: 'Art' })}
            value={type}
            choose={(chosen) => setType(types.find((each) => each === chosen) ?? 'text')}
            options={types.map((value) => ({ value, label: say(typeWords[value]) }))}
          />
        </>
      )}
      {type === 'choice' && (
        <Textarea
          label={say({ en: 'Options, a line each', de: 'Möglichkeiten, je eine Zeile' })}
          description={say({
            en: 'One word, or: stored | English | German.',
            de: 'Ein Wort, oder: gespeichert | Englisch | Deutsch.',
          })}
          rows={5}
          value={lines}
          error={wrong.options}
          onChange={(event) => setLines(event.currentTarget.value)}
        />
      )}
      <Checkbox
        label={say({ en: 'Has to be filled in', de: 'Muss ausgefüllt werden' })}
        checked={required}
        onChange={(event) => setRequired(event.currentTarget.checked)}
      />
    </Confirm>
  );
}
