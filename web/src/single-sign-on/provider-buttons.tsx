import { Button } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { keepFor } from './kept.ts';
import { doorwayProvidersQuery } from './queries.ts';
import css from './single-sign-on.module.css';

/** What was typed, once typing rests. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), 400);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}

/** The other ways in that an organization offers: one button for each provider. */
export function ProviderButtons({ organization: typed, back }: { organization: string; back: string }) {
  const say = useSay();
  const organization = useRested(typed);
  const { data } = useQuery(doorwayProvidersQuery(organization));
  const go = useMutation({
    mutationFn: (provider: string) => ask('POST /api/single-sign-on', { body: { organization, provider } }),
    onSuccess: ({ address, keep }) => {
      keepFor({ keep, back });
      window.location.assign(address);
    },
  });
  if (!data || data.items.length === 0) return null;
  return (
    <div className={css.ways}>
      <p className={css.or}>{say({ en: 'or', de: 'oder' })}</p>
      {go.error && <ProblemNote error={go.error} />}
      {data.items.map(({ id, label }) => (
        <Button
          key={id}
          variant="default"
          size="md"
          fullWidth
          leftSection={<IconLogin2 size={18} aria-hidden />}
          loading={go.isPending && go.variables === id}
          onClick={() => go.mutate(id)}
        >
          {say({ en: 'Sign in with {label}', de: 'Mit {label} anmelden' }, { label })}
        </Button>
      ))}
    </div>
  );
}
