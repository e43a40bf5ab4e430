import { urlTaken } from '../../../../nodes/JiraTrigger/hooks/secondTrigger';
import { ItemRefused } from '../../../../nodes/operation';
import { registeredHook, URL_HERE, wantedHook } from './jiraWithHooks';

const elsewhere = 'https://other.example/webhook/5b1c-unguessable/webhook';
const hookAt = (url: string | undefined) => registeredHook('3', { url, expires: 1 });

const toldOf = (said: string, registered: Parameters<typeof urlTaken>[2] = []) =>
	urlTaken(new ItemRefused('Jira did not register the webhook', said), wantedHook(), registered);

describe('urlTaken', () => {
	it.each<[string, string, Parameters<typeof urlTaken>[2], string]>([
		[
			'the app has a webhook elsewhere',
			'Nein.',
			[hookAt(elsewhere)],
			'another URL of other.example',
		],
		[
			'only the refusal quotes the URL of another user',
			`Nur eine Adresse ist erlaubt: ${elsewhere}.`,
			[],
			'another URL of other.example',
		],
		[
			'Jira names no address, but says it in English',
			'Only a single URL per app is allowed.',
			[hookAt(undefined)],
			'another URL',
		],
	])('says what to do if %s', (_, said, registered, place) => {
		const { message, description } = toldOf(said, registered) as ItemRefused;
		expect(message).toBe(
			`The OAuth 2.0 app of this credential already delivers its events to ${place}`,
		);
		expect(description).toContain('Execute Sub-Workflow');
		expect(description).not.toContain('unguessable');
	});

	it.each<[string, string, Parameters<typeof urlTaken>[2]]>([
		['the filter', 'The clause watchCount is unsupported.', [hookAt(URL_HERE)]],
		['a field called URL', "Field 'URL' is not supported in the JQL filter.", []],
		['our own URL', `The URL ${URL_HERE} has to begin with https.`, [hookAt(URL_HERE)]],
		[
			'something else, with an admin webhook elsewhere',
			'No.',
			[registeredHook('3', { url: elsewhere })],
		],
	])('leaves what Jira says against %s', (_, said, registered) => {
		expect(toldOf(said, registered)).toMatchObject({ description: said });
	});

	it('leaves what is no refusal of Jira', () => {
		const reason = new Error('The connection broke');
		expect(urlTaken(reason, wantedHook(), [hookAt(elsewhere)])).toBe(reason);
	});
});
