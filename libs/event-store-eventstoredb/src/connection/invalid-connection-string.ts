/** A connection string that cannot be used; both messages say why, and neither shows the password. */
export class InvalidConnectionString extends RangeError {
  override readonly name = 'InvalidConnectionString';
  constructor(
    readonly messageZh: string,
    messageEn: string,
    options?: { cause: unknown },
  ) {
    super(messageEn, options);
  }
}
