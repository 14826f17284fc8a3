import { useQuery } from '@tanstack/react-query';
import { Signatures } from '../signatures/signed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { myRecordQuery } from './queries.ts';
import { RecordChanges } from './changes.tsx';
import { RecordExemptions } from './exemptions/record-exemptions.tsx';
import { RecordCycles } from './record-cycles.tsx';
import { RecordSources } from './record-sources.tsx';

/** What asks for a course of mine, and what others changed of my result. */
export function MyRecord({ enrollment }: { enrollment: string }) {
  const { data, error, refetch } = useQuery(myRecordQuery(enrollment));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 64 }} />;
  return (
    <>
      <RecordSources record={data} />
      <RecordExemptions record={data} own />
      <Signatures signatures={data.signatures} />
      <RecordCycles cycles={data.cycles} />
      <RecordChanges changes={data.changes} />
    </>
  );
}
