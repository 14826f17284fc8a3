import { TextInput } from '@mantine/core';
import type { Body, Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { endOfDay, todayHere } from '../say.ts';
import css from './organizations.module.css';

export type Feature = NonNullable<Body<'PATCH /api/organizations/{id}/plan'>['features']>[number];
type Plan = Organization['plan'];
/** The last day, and the features that are on, as one text each. */
export type PlanValues = Readonly<{ expires: string; features: string; tags: string }>;

const on = (features: string): readonly string[] => features.split(' ').filter(Boolean);

export const planValues = (plan: Plan, expiresAt: string | null, tags: readonly string[]): PlanValues => ({
  expires: expiresAt ? todayHere(new Date(expiresAt)) : '',
  features: plan
    .filter((each) => each.on)
    .map(({ feature }) => feature)
    .join(' '),
  tags: tags.join(', '),
});

/** The tags that were typed, separated by commas. */
export const tagsOf = ({ tags }: PlanValues): string[] =>
  tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

/** The features switched on, in the order of the plan. */
export const featuresOf = (plan: Plan, { features }: Pick<PlanValues, 'features'>): Feature[] =>
  plan.map(({ feature }) => feature).filter((feature) => on(features).includes(feature));

export const expiryOf = ({ expires }: PlanValues): string | null => (expires ? endOfDay(expires) : null);

type Props = {
  plan: Plan;
  values: PlanValues;
  set: (field: keyof PlanValues, value: string) => void;
  faults: Readonly<{ expires: string | null; features: string | null; tags: string | null }>;
};

/** What an organization may use, and until when. */
export function PlanFields({ plan, values, set, faults }: Props) {
  const say = useSay();
  return (
    <>
      <TextInput
        type="date"
        label={say({ en: 'Expires (optional)', de: 'Läuft ab am (freiwillig)' })}
        description={say({
          en: 'After this day nobody of it can sign in. Nothing is deleted, and you still see it.',
          de: 'Nach diesem Tag kann sich dort niemand mehr anmelden. Nichts wird gelöscht, Sie sehen sie weiterhin.',
        })}
        value={values.expires}
        onChange={(event) => set('expires', event.currentTarget.value)}
        error={faults.expires}
      />
      <TextInput
        label={say({ en: 'Tags (optional)', de: 'Schlagwörter (freiwillig)' })}
        description={say({
          en: 'Separated by commas. You find clients by them; the client does not see them.',
          de: 'Durch Kommas getrennt. Sie finden Kundenorganisationen danach; diese sehen sie nicht.',
        })}
        value={values.tags}
        onChange={(event) => set('tags', event.currentTarget.value)}
        error={faults.tags}
      />
      <FeatureFields
        plan={plan}
        features={values.features}
        tell={(features) => set('features', features)}
        fault={faults.features}
      />
    </>
  );
}

type FeatureProps = { plan: Plan; features: string; tell: (features: string) => void; fault: string | null };

/** What a plan holds, each to be ticked. */
export function FeatureFields({ plan, features, tell, fault }: FeatureProps) {
  const say = useSay();
  const held = on(features);
  const turn = (feature: string) =>
    tell((held.includes(feature) ? held.filter((each) => each !== feature) : [...held, feature]).join(' '));
  return (
    <fieldset className={css.set}>
      <legend>{say({ en: 'Plan', de: 'Plan' })}</legend>
      {fault && <p role="alert">{fault}</p>}
      <div className={css.choices}>
        {plan.map(({ feature, title }) => (
          <label key={feature} className={css.choice}>
            <input type="checkbox" checked={held.includes(feature)} onChange={() => turn(feature)} />
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
