import type { PlainDate } from '@ecl/kernel';

export interface DeliberationState {
  readonly last:
    | { readonly heldOn: PlainDate; readonly conclusion: 'approve' | 'change' | 'reject'; readonly draftSha256: string }
    | undefined;
}
