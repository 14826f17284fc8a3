import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import { useAttempt } from '../ui/attempt.ts';

/** Ends the sign-in and leaves nothing of whoever sat here. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const attempt = useAttempt();
  return () =>
    attempt(async () => {
      await ask('DELETE /api/sign-ins/current', {});
      await navigate({ to: '/sign-in' });
      client.clear();
    });
}
