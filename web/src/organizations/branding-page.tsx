import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import { accentOf, contrast, ownAccent } from '../accent.ts';
import { ask } from '../api/ask.ts';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Facts } from '../ui/facts.tsx';
import { Form } from '../ui/form.tsx';
import { doorOf, wholeAddress } from './looks.ts';
import own from './organizations.module.css';
import { logoQuery } from './queries.ts';
import { Rest, usePage } from './settings-pages.tsx';

// what the field of the logo says besides the address of a picture
const unchanged = '';
const none = 'none';

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/iu.test(text);

/** The colour with what the screens make of it, and the logo of the sign-in page. */
export function BrandingPage({ organization }: { organization: Organization }) {
  const say = useSay();
  const { id, identifier, branding, may } = organization;
  const kept = useQuery(logoQuery(id)).data?.logo ?? null;
  const form = usePage({
    name: 'branding',
    organization,
    values: { accent: branding.accent ?? '', logo: unchanged },
    check: ({ accent }) =>
      accent === '' || isColour(accent)
        ? {}
        : { accent: say({ en: 'A colour such as #0b6b53.', de: 'Eine Farbe wie #0b6b53.' }) },
    save: (params, { accent, logo }, touched, version) =>
      ask('PATCH /api/organizations/{id}/branding', {
        params,
        version,
        body: {
          ...('accent' in touched ? { accent: accent || null } : {}),
          ...(!('logo' in touched) ? {} : { logo: logo === none ? null : logo.slice(logo.indexOf(',') + 1) }),
        },
      }),
  });
  const { accent, logo } = form.values;
  const shown = logo === unchanged ? kept : logo === none ? null : logo;
  return (
    <Form form={form} verb={say({ en: 'Save settings', de: 'Einstellungen speichern' })}>
      <Rest may={may.editBranding}>
        <div className={own.colour}>
          <TextInput
            label={say({ en: 'Colour', de: 'Farbe' })}
            placeholder={ownAccent}
            description={say({ en: 'Empty means as delivered.', de: 'Leer heißt wie ausgeliefert.' })}
            {...form.text('accent')}
          />
          <input
            type="color"
            aria-label={say({ en: 'Pick a colour', de: 'Farbe wählen' })}
            value={isColour(accent) ? accent : ownAccent}
            onChange={(event) => form.set('accent', event.currentTarget.value)}
          />
        </div>
        <Preview colour={isColour(accent) ? accent : ownAccent} />
        <Logo address={shown} fault={form.faultOf('logo')} choose={(picture) => form.set('logo', picture ?? none)} />
        <Facts
          facts={[
            [
              { en: 'Sign-in page', de: 'Anmeldeseite' },
              <a key="door" href={doorOf(identifier)}>
                {wholeAddress(doorOf(identifier))}
              </a>,
            ],
          ]}
        />
      </Rest>
    </Form>
  );
}

/** What the screens make of a colour: it is moved until everything on it and in it can be read. */
function Preview({ colour }: { colour: string }) {
  const say = useSay();
  return (
    <div className={own.samples} role="group" aria-label={say({ en: 'Preview', de: 'Vorschau' })}>
      {(['light', 'dark'] as const).map((scheme) => {
        const { fill, text } = accentOf(colour, scheme);
        const ground = scheme === 'light' ? '#ffffff' : '#16181d';
        const style = { background: ground, color: text } satisfies CSSProperties;
        const ratio = Math.min(contrast('#ffffff', fill), contrast(text, ground)).toFixed(1);
        return (
          <div key={scheme} className={own.sample} style={style}>
            <span>{scheme === 'light' ? say({ en: 'Light', de: 'Hell' }) : say({ en: 'Dark', de: 'Dunkel' })}</span>
            <span className={own.face} style={{ background: fill }}>
              {say({ en: 'Continue', de: 'Weiter' })}
            </span>
            <span>{say({ en: 'Contrast {ratio} : 1', de: 'Kontrast {ratio} : 1' }, { ratio })}</span>
          </div>
        );
      })}
    </div>
  );
}

type LogoProps = { address: string | null; fault: string | null; choose: (picture: string | null) => void };

function Logo({ address, fault, choose }: LogoProps) {
  const say = useSay();
  const [large, setLarge] = useState(false);
  const read = (file: File | undefined) => {
    if (!file) return;
    setLarge(file.size > 100_000);
    if (file.size > 100_000) return;
    const reader = new FileReader();
    reader.onload = () => choose(typeof reader.result === 'string' ? reader.result : null);
    reader.readAsDataURL(file);
  };
  return (
    <fieldset className={own.set}>
      <legend>{say({ en: 'Logo', de: 'Logo' })}</legend>
      {address && <img src={address} alt={say({ en: 'The logo', de: 'Das Logo' })} className={own.logo} />}
      <label className={own.file}>
        <span>{say({ en: 'PNG, JPEG or WebP, at most 100 kB', de: 'PNG, JPEG oder WebP, höchstens 100 kB' })}</span>
        <input
          type="file"
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => read(event.currentTarget.files?.[0])}
        />
      </label>
      {(large || fault) && (
        <p role="alert">{fault ?? say({ en: 'This picture is too large.', de: 'Dieses Bild ist zu groß.' })}</p>
      )}
      {address && (
        <div>
          <Button size="xs" variant="default" onClick={() => choose(null)}>
            {say({ en: 'Take the logo away', de: 'Logo entfernen' })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
