import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { TreeDiff } from '../api/types.ts';
import { upload } from '../api/upload.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { Page } from '../ui/page.tsx';
import { Steps } from '../ui/steps.tsx';
import { LocationDiff } from './location-diff.tsx';
import { useFinish } from './queries.ts';

export const declared = screen({
  id: 'import-locations',
  path: '/locations/import',
  title: { en: 'Import [locations|locations]', de: '[locations|Standorte] importieren' },
  help: {
    en: 'Bring the tree from another system. Nothing changes before you have seen what would.',
    de: 'Bringen Sie den Baum aus einem anderen System mit. Nichts ändert sich, bevor Sie gesehen haben, was.',
  },
  needs: 'location.import',
  deed: { en: 'Import [locations|locations]', de: '[locations|Standorte] importieren' },
});

const steps = [
  { en: 'File', de: 'Datei' },
  { en: 'Differences', de: 'Unterschiede' },
] as const;

type Looked = Readonly<{ file: File; diff: TreeDiff }>;
type Counts = TreeDiff['counts'];

export default function ImportLocations() {
  const say = useSay();
  const navigate = useNavigate();
  const finish = useFinish();
  const [looked, setLooked] = useState<Looked | null>(null);
  const trail = (
    <Link to="/locations">
      <IconChevronLeft size={14} aria-hidden />
      {say({ en: '[locations|Locations]', de: '[locations|Standorte]' })}
    </Link>
  );
  if (!looked)
    return (
      <Page declared={declared} narrow trail={trail}>
        <Steps steps={steps} at={0} />
        <DropFile<TreeDiff>
          path="/api/locations/import-check"
          accept=".csv,.txt,text/csv"
          prompt={say({ en: 'Drop a CSV file here', de: 'CSV-Datei hier ablegen' })}
          hint={say({
            en: 'One line for each [location|location]: its path (North / Leeds), or its identifier, name and the identifier of the one above. Level, time zone, address and end where wanted. A blank cell leaves what is there, - clears it.',
            de: 'Eine Zeile je [location|Standort]: der Pfad (Nord / Leeds) oder Kennung, Name und die Kennung dessen, was darüber steht. Ebene, Zeitzone, Adresse und Ablauf nach Wunsch. Eine leere Zelle lässt, was da ist, - löscht es.',
          })}
          done={(diff, file) => setLooked({ file, diff })}
        />
      </Page>
    );
  const { file, diff } = looked;
  const send = <T,>(path: string, query: Record<string, string>, signal: AbortSignal) =>
    upload<T>(`/api/locations/${path}?${new URLSearchParams(query).toString()}`, file, {
      progress: () => undefined,
      signal,
    });
  const mapping = diff.columns.map(({ field }) => field ?? '').join(',');
  return (
    <Page
      declared={declared}
      fill
      title={say({ en: 'Import {file}', de: '{file} importieren' }, { file: file.name })}
      trail={trail}
      filters={<Steps steps={steps} at={1} />}
    >
      <LocationDiff
        key={diff.seal}
        diff={diff}
        map={async (fields, signal) =>
          setLooked({ file, diff: await send<TreeDiff>('import-check', { mapping: fields }, signal) })
        }
        commit={async (signal) => {
          const counts = await send<Counts>('import', { mapping, seal: diff.seal }, signal);
          await finish(say.count(done, counts.new + counts.moved + counts.renamed + counts.changed));
          void navigate({ to: '/locations' });
        }}
        cancel={() => setLooked(null)}
      />
    </Page>
  );
}

const done = {
  en: { one: '{n} [location|location] was imported.', other: '{n} [locations|locations] were imported.' },
  de: { one: '{n} [location|Standort] wurde eingelesen.', other: '{n} [locations|Standorte] wurden eingelesen.' },
};
