import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';

export function NoUsers({ filters }: { filters: { any: boolean; clear: () => void } }) {
  const say = useSay();
  if (filters.any) {
    return (
      <Empty
        icon={IconUsers}
        title={say({ en: 'Nobody fits these filters', de: 'Niemand passt zu diesen Filtern' })}
        action={
          <Button variant="default" onClick={filters.clear}>
            {say({ en: 'Lift all filters', de: 'Alle Filter aufheben' })}
          </Button>
        }
      >
        {say({
          en: 'Only [users|users] in your scope are found.',
          de: 'Gefunden werden nur [users|Benutzer] in Ihrem Bereich.',
        })}
      </Empty>
    );
  }
  return (
    <Empty
      icon={IconUsers}
      title={say({ en: 'Nobody is here yet', de: 'Hier ist noch niemand' })}
      action={
        <>
          <Deed privilege="user.import" to="/users/import">
            {say({ en: 'Import a list', de: 'Liste importieren' })}
          </Deed>
          <Deed privilege="user.create" to="/users/new" variant="filled">
            {say({ en: 'Add [user|user]', de: '[user|Benutzer] anlegen' })}
          </Deed>
        </>
      }
    >
      {say({
        en: 'Add people one by one, or bring a whole list.',
        de: 'Legen Sie Personen einzeln an oder bringen Sie eine ganze Liste mit.',
      })}
    </Empty>
  );
}
