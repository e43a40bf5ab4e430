/** An answer that reads like success and holds something else than what its endpoint answers. */
export class UnexpectedAnswer extends Error {
	override readonly name = 'UnexpectedAnswer';
}
