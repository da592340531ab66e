/** Files of which it is remembered that they are sound. */
const MOST_REMEMBERED = 10_000;

/** Which originals were read to their end and found sound, each with what shows that it was not touched since. */
export class SoundFiles {
  private readonly identities = new Map<string, string>();

  isKnown(sha256: string, identity: string): boolean {
    return this.identities.get(sha256) === identity;
  }

  remember(sha256: string, identity: string): void {
    this.identities.delete(sha256);
    this.identities.set(sha256, identity);
    const [oldest] = this.identities.keys();
    if (this.identities.size > MOST_REMEMBERED && oldest !== undefined) this.identities.delete(oldest);
  }
}
