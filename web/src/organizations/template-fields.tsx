import { TextInput } from '@mantine/core';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import type { Labels } from './looks.ts';
import css from './organizations.module.css';
import { labelsOf, OwnWords, textOf } from './own-words.tsx';
import {
  type Contents,
  isSet,
  isTaken,
  pages,
  type Setting,
  settings,
  valueOf,
  withSetting,
} from './template-settings.ts';

type Props = { contents: Contents; tell: (contents: Contents) => void };

/** What a template says of settings: what is not ticked stays as clients have it. */
export function TemplateFields({ contents, tell }: Props) {
  const say = useSay();
  return (
    <>
      {pages.map(({ page, title }) => (
        <fieldset key={page} className={css.set}>
          <legend>{say(title)}</legend>
          {settings
            .filter((one) => one.page === page)
            .map((setting) => (
              <One key={setting.key} setting={setting} contents={contents} tell={tell} />
            ))}
        </fieldset>
      ))}
    </>
  );
}

function One({ setting, contents, tell }: Props & { setting: Setting }) {
  const say = useSay();
  const isOn = isSet(contents, setting);
  const turn = () => tell(withSetting(contents, setting, isOn ? undefined : setting.begin));
  return (
    <>
      <label className={css.choice}>
        <input type="checkbox" checked={isOn} onChange={turn} />
        {say(setting.title)}
      </label>
      {isOn && (
        <div className={css.setting}>
          <Value
            setting={setting}
            value={valueOf(contents, setting)}
            tell={(value) => tell(withSetting(contents, setting, value))}
          />
        </div>
      )}
    </>
  );
}

type ValueProps = { setting: Setting; value: unknown; tell: (value: unknown) => void };

function Value({ setting, value, tell }: ValueProps) {
  const say = useSay();
  const label = say({ en: '{title}: value', de: '{title}: Wert' }, { title: say(setting.title) });
  const yesNo = [
    { value: 'true', label: say({ en: 'Yes', de: 'Ja' }) },
    { value: 'false', label: say({ en: 'No', de: 'Nein' }) },
  ];
  if (setting.as === 'words')
    return <OwnWords text={textOf((value ?? {}) as Labels)} tell={(text) => tell(labelsOf(text))} />;
  if (setting.as === 'flag')
    return <Choice quiet label={label} value={String(value)} choose={(one) => tell(one === 'true')} options={yesNo} />;
  if (setting.as === 'one') {
    const options = setting.options.map((one) => ({ value: one.value, label: say(one.label) }));
    return <Choice quiet label={label} value={String(value)} choose={tell} options={options} />;
  }
  if (setting.as === 'many') return <Many {...{ setting, value, tell }} />;
  return <Typed {...{ setting, value, tell, label }} />;
}

function Many({ setting, value, tell }: ValueProps) {
  const say = useSay();
  if (setting.as !== 'many') return null;
  const held: readonly unknown[] = Array.isArray(value) ? value : [];
  return setting.options.map((one) => (
    <label key={one.value} className={css.choice}>
      <input
        type="checkbox"
        aria-label={`${say(setting.title)}: ${say(one.label)}`}
        checked={held.includes(one.value)}
        onChange={() =>
          tell(held.includes(one.value) ? held.filter((each) => each !== one.value) : [...held, one.value])
        }
      />
      {say(one.label)}
    </label>
  ));
}

/** What is typed: a text, a number, a colour, a zone, or words separated by commas. */
function Typed({ setting, value, tell, label }: ValueProps & { label: string }) {
  const say = useSay();
  const typed = (text: string): unknown => {
    if (setting.as === 'number') return text.trim() === '' ? null : Number(text);
    if (setting.as !== 'lines') return text;
    const lines = text.split(',').map((line) => line.trim());
    // the comma that was just typed is the beginning of the next one
    return lines.filter((line, n) => line !== '' || n === lines.length - 1);
  };
  const text = Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value);
  return (
    <TextInput
      aria-label={label}
      inputMode={setting.as === 'number' ? 'numeric' : 'text'}
      list={setting.as === 'zone' ? 'time-zones' : undefined}
      value={text}
      error={isTaken(setting, value) ? null : wrongNumber(setting, say)}
      onChange={(event) => tell(typed(event.currentTarget.value))}
    />
  );
}

const wrongNumber = (setting: Setting, say: ReturnType<typeof useSay>): string | null =>
  setting.as === 'number'
    ? say(
        { en: 'A number from {least} to {most}.', de: 'Eine Zahl von {least} bis {most}.' },
        { least: setting.least, most: setting.most },
      )
    : null;
