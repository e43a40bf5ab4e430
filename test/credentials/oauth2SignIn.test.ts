import type { Outcome } from '../../credentials/signIn/ask';
import type { Fields } from '../../credentials/signIn/fields';
import { GrantUse } from '../../credentials/signIn/grantUse';
import { grantKey } from '../../credentials/signIn/connectedGrant';
import { prepareOAuth2 } from '../../credentials/signIn/oauth2SignIn';
import { answer, mia, noAnswer, services } from './answers';

const cloudId = '11223344-a1b2-3b33-c444-def123456789';
const gateway = 'https://api.atlassian.com';
const resources = `${gateway}/oauth/token/accessible-resources`;
const myself = `${gateway}/ex/jira/${cloudId}/rest/api/3/myself`;
const acme = { id: cloudId, url: 'https://acme.atlassian.net', name: 'acme', scopes: [] };

const fine: Record<string, Outcome> = {
	[resources]: answer(200, [acme]),
	[myself]: answer(200, mia),
};
/** A new object each time, as n8n hands out for each request. */
const connection = (more: Fields = {}, token = 'token-1'): Fields => ({
	site: 'acme',
	gatewayUrl: gateway,
	oauthTokenData: { access_token: token },
	...more,
});

function process(answers: Record<string, Outcome> = fine) {
	const time = { now: 0 };
	const inUse = new GrantUse(() => time.now);
	const fake = services(answers);
	return {
		...fake,
		time,
		inUse,
		request: async (fields: Fields) => await prepareOAuth2(fields, fake.ask, inUse),
	};
}

describe('an OAuth2 connection, before n8n signs with it', () => {
	it('is checked at the first request, and not again while it is in use', async () => {
		const { request, asked, time } = process();
		for (let index = 0; index < 100; index += 1) {
			expect(await request(connection())).toEqual({});
			time.now += 9_000;
		}
		expect(asked).toEqual([`GET ${resources} Bearer token-1`, `GET ${myself} Bearer token-1`]);
	});

	it('is checked again after a pause, as between two clicks on Test', async () => {
		const { request, asked, time } = process();
		await request(connection());
		time.now += 10_001;
		await request(connection());
		expect(asked).toHaveLength(4);
	});

	it('costs no request at all when a node says that it is in charge of it', async () => {
		const { request, asked, inUse } = process();
		inUse.note(grantKey(connection()));
		await request(connection());
		expect(asked).toEqual([]);
	});

	it('is known under its new token, and never refused while n8n has not stored that', async () => {
		const { request, asked } = process();
		const fields = connection();
		await request(fields);
		fields.oauthTokenData = { access_token: 'token-2' };
		await request(fields);
		await request(connection({}, 'token-2'));
		expect(asked).toHaveLength(2);

		const gone = process({ [resources]: answer(200, []) });
		const renewing = connection();
		await expect(gone.request(renewing)).rejects.toThrow(/has no access to any Jira site/);
		renewing.oauthTokenData = { access_token: 'token-2' };
		await expect(gone.request(renewing)).resolves.toEqual({});
	});

	it.each([401, 403, 404])(
		'leaves a token to n8n that the gateway answers with %i',
		async (status) => {
			const { request, asked } = process({ [resources]: answer(status, { code: status }) });
			await expect(request(connection())).resolves.toEqual({});
			expect(asked).toHaveLength(1);
		},
	);

	it('sends nothing before the user has connected, and tells the user to connect', async () => {
		const { request, asked } = process();
		await expect(request({ site: 'acme', gatewayUrl: gateway })).rejects.toThrow(
			/Nobody has connected .*connect/,
		);
		expect(asked).toEqual([]);
	});

	it.each<[string, Fields, Record<string, Outcome>, RegExp]>([
		[
			'another site',
			{ site: 'beta' },
			{},
			/has access to acme\.atlassian\.net, but not to beta\.atlassian\.net/,
		],
		[
			'another cloud id',
			{ site: '99887766-a1b2-3b33-c444-def123456789' },
			{},
			/but not to the site 99887766/,
		],
		[
			'no site typed and several reached',
			{ site: '' },
			{ [resources]: answer(200, [acme, { ...acme, id: 'b', url: 'https://beta.atlassian.net' }]) },
			/several sites \(acme\.atlassian\.net, beta\.atlassian\.net\)/,
		],
		['no access to Jira', {}, { [myself]: answer(403, {}) }, /may not use Jira/],
		[
			'a missing scope',
			{},
			{ [myself]: answer(401, { message: 'Unauthorized; scope does not match' }) },
			/scope read:jira-user is missing.*developer\.atlassian\.com/,
		],
		[
			'no gateway',
			{ gatewayUrl: 'https://gateway.example' },
			{ 'https://gateway.example/oauth/token/accessible-resources': answer(200, '<html>') },
			/'Gateway URL' does not answer like Atlassian's gateway/,
		],
		[
			'a gateway out of reach',
			{},
			{ [resources]: noAnswer('ENOTFOUND') },
			/cannot find a server named api\.atlassian\.com.*'Gateway URL'/,
		],
		[
			'a gateway by http',
			{ gatewayUrl: 'http://api.atlassian.com' },
			{},
			/'Gateway URL' begins with http/,
		],
		['a site that is none', { site: 'https://id.atlassian.com' }, {}, /not a Jira site/],
	])('says what is wrong: %s', async (_, more, answers, sentence) => {
		const { request } = process({ ...fine, ...answers });
		await expect(request(connection(more))).rejects.toThrow(sentence);
		await expect(request(connection(more))).rejects.not.toThrow(/token-1/);
	});

	it('uses the only site when none is typed', async () => {
		const { request, asked } = process();
		await request(connection({ site: '' }));
		expect(asked).toHaveLength(2);
	});
});
