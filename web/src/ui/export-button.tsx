import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { address } from '../api/ask.ts';
import type { PrivilegeId } from '../api/privileges.gen.ts';
import { standingOf } from '../can.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Deed } from './deed.tsx';
import css from './export-button.module.css';
import { type MenuEntry, MenuButton } from './menu.tsx';

type Props = {
  privilege: PrivilegeId;
  /** The address of the file without what it ends with. */ path: string;
  /** The list as it is narrowed and ordered. */ query: Readonly<Record<string, unknown>>;
  /** The columns that are shown, and all there are; without it a file has always the same. */ columns?: Readonly<{
    shown: readonly string[];
    all: readonly string[];
  }>;
  /** There is one for paper, too. */ paper?: boolean;
};

/** Takes a list out as a file: an Excel workbook, CSV or PDF, with the columns that are shown or all of them. */
export function ExportButton({ privilege, path, query, columns, paper }: Props) {
  const say = useSay();
  const me = useMe();
  const label = say({ en: 'Export', de: 'Exportieren' });
  const fileOf = (kind: string, ids?: readonly string[]) =>
    address(`${path}.${kind}`, {}, { ...query, ...(ids && { columns: ids.join(',') }) });
  if (standingOf(privilege, me).shown !== 'open') {
    return (
      <Deed privilege={privilege} file="" leftSection={<IconDownload size={16} aria-hidden />}>
        {label}
      </Deed>
    );
  }
  const files = (ids?: readonly string[]): readonly MenuEntry[] => [
    { label: say({ en: 'Excel workbook', de: 'Excel-Arbeitsmappe' }), run: () => fetched(fileOf('xlsx', ids)) },
    { label: say({ en: 'CSV file', de: 'CSV-Datei' }), run: () => fetched(fileOf('csv', ids)) },
    ...(paper ? [{ label: say({ en: 'PDF', de: 'PDF' }), run: () => fetched(fileOf('pdf', ids)) }] : []),
  ];
  const entries = () =>
    columns
      ? [
          { heading: say({ en: 'Columns as shown', de: 'Spalten wie gezeigt' }) },
          ...files(columns.shown),
          { line: true } as const,
          { heading: say({ en: 'All columns', de: 'Alle Spalten' }) },
          ...files(columns.all),
        ]
      : files();
  return (
    <MenuButton className={css.button} entries={entries}>
      <IconDownload size={16} aria-hidden />
      {label}
      <IconChevronDown size={14} aria-hidden />
    </MenuButton>
  );
}

/** A file that is sent piece by piece is the browser’s to keep. */
function fetched(file: string): void {
  const link = document.createElement('a');
  link.href = file;
  link.download = '';
  link.click();
}
