export interface ClosureState {
  readonly is: 'open' | 'proposed' | 'closed' | 'archived';
  readonly proposedBy: string | undefined;
  readonly ground: string | undefined;
}
