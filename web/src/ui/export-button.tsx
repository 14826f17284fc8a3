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
  /** The address of the file without `.csv` or `.xlsx`. */ path: string;
  /** The list as it is narrowed and ordered. */ query: Readonly<Record<string, unknown>>;
  /** The columns that are shown, and all there are. */ columns: Readonly<{
    shown: readonly string[];
    all: readonly string[];
  }>;
};

/** Takes a list out as a file: an Excel workbook or CSV, with the columns that are shown or all of them. */
export function ExportButton({ privilege, path, query, columns }: Props) {
  const say = useSay();
  const me = useMe();
  const label = say({ en: 'Export', de: 'Exportieren' });
  const fileOf = (kind: string, ids: readonly string[]) =>
    address(`${path}.${kind}`, {}, { ...query, columns: ids.join(',') });
  if (standingOf(privilege, me).shown !== 'open') {
    return (
      <Deed privilege={privilege} file="" leftSection={<IconDownload size={16} aria-hidden />}>
        {label}
      </Deed>
    );
  }
  const both = (ids: readonly string[]): readonly MenuEntry[] => [
    { label: say({ en: 'Excel workbook', de: 'Excel-Arbeitsmappe' }), run: () => fetched(fileOf('xlsx', ids)) },
    { label: say({ en: 'CSV file', de: 'CSV-Datei' }), run: () => fetched(fileOf('csv', ids)) },
  ];
  const entries = () => [
    { heading: say({ en: 'Columns as shown', de: 'Spalten wie gezeigt' }) },
    ...both(columns.shown),
    { line: true } as const,
    { heading: say({ en: 'All columns', de: 'Alle Spalten' }) },
    ...both(columns.all),
  ];
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
