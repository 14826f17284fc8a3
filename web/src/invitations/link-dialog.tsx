import { Button } from '@mantine/core';
import { useSay } from '../language.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { When } from '../ui/when.tsx';
import css from './invitations.module.css';

export type NewLink = Readonly<{ email: string; link: string; expiresAt: string; isMailed: boolean }>;

/** The link, this once: whoever closes this without copying it makes a new one. */
export function LinkDialog({ made, close }: { made: NewLink; close: () => void }) {
  const say = useSay();
  return (
    <Dialog
      title={say({ en: 'Link for {email}', de: 'Link für {email}' }, made)}
      close={close}
      footer={
        <Button variant="default" onClick={close}>
          {say({ en: 'Done', de: 'Fertig' })}
        </Button>
      }
    >
      <div className={css.words}>
        <p>{made.isMailed ? say(byMail, made) : say(byHand)}</p>
        <Copyable label={say({ en: 'Link', de: 'Link' })} value={made.link} />
        <p className="dim">
          {say({ en: 'Good until', de: 'Gültig bis' })} <When at={made.expiresAt} />
        </p>
      </div>
    </Dialog>
  );
}

const byMail = {
  en: 'The link goes to {email} by mail. You can also copy it and hand it over yourself: it is shown this once and lets one person in.',
  de: 'Der Link geht per E-Mail an {email}. Sie können ihn auch kopieren und selbst übergeben: Er wird nur einmal gezeigt und lässt eine Person herein.',
} as const;
const byHand = {
  en: 'Copy the link now and send it. It is shown this once and lets one person in. No mail leaves this server yet.',
  de: 'Kopieren Sie den Link jetzt und senden Sie ihn. Er wird nur einmal gezeigt und lässt eine Person herein. Von diesem Server geht noch keine E-Mail hinaus.',
} as const;
