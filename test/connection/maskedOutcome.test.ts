import { asForeign, type Outcome } from '../../nodes/connection';
import { maskedOutcome } from '../../nodes/connection/maskedOutcome';
import { answer, noAnswer } from './answers';

const secret = 'tok3n-of-mia';

describe('maskedOutcome', () => {
	it.each<[string, Outcome]>([
		['a body', answer(400, { errorMessages: [`No ${secret}`], [secret]: [{ deep: secret }] })],
		['a text', answer(502, `<title>${secret}</title>`)],
		['a header', answer(403, {}, { server: `proxy ${secret}` })],
		['the title of a page', asForeign(answer(200), 'page', `Denied: ${secret}`)],
		[
			'the JSON in a page',
			{ ...asForeign(answer(200), 'page'), insteadOfJson: { url: `/a?token=${secret}` } },
		],
		['the target of a redirect', asForeign(answer(302), 'redirect', `/login/${secret}`)],
		['a header of what is foreign', asForeign(answer(200, {}, { server: secret }), 'empty')],
	])('hides it in %s, and keeps the rest', (_, outcome) => {
		const shown = maskedOutcome(outcome, [secret]);
		expect(JSON.stringify(shown)).toBe(JSON.stringify(outcome).replaceAll(secret, '***'));
		expect(JSON.stringify(shown)).toContain('***');
	});

	it('leaves an outcome without secrets unchanged', () => {
		for (const outcome of [
			noAnswer('ECONNRESET'),
			answer(404, { key: 'SUP-1' }),
			asForeign(answer(200), 'empty'),
		]) {
			expect(maskedOutcome(outcome, [secret])).toEqual(outcome);
		}
	});
});
