import { findApi } from '../../credentials/signIn/apiLocation';
import type { Outcome } from '../../credentials/signIn/ask';
import { parseSiteAddress } from '../../credentials/signIn/siteAddress';
import { answer, mia, noAnswer, services } from './answers';

const cloudId = '11223344-a1b2-3b33-c444-def123456789';
const site = 'https://acme.atlassian.net';
const gateway = 'https://api.atlassian.com';
const behind = `${gateway}/ex/jira/${cloudId}`;
const onSite = `${site}/rest/api/3/myself`;
const onGateway = `${behind}/rest/api/3/myself`;
const tenant = `${site}/_edge/tenant_info`;
const serverInfo = `${site}/rest/api/2/serverInfo`;

const authorization = 'Basic bWlhOnRva2Vu';
const refused = answer(401, 'Client must be authenticated to access this resource.');
const unknownToGateway = answer(401, { code: 401, message: 'Unauthorized' });
const itsCloudId = answer(200, { cloudId });

const search = async (answers: Record<string, Outcome>, typed = 'acme') => {
	const { ask, asked } = services(answers);
	const found = findApi(
		{ site: parseSiteAddress(typed, 'Domain'), gatewayUrl: gateway, authorization },
		ask,
	);
	return { found, asked };
};

describe('where the API of an email and API token is', () => {
	it('is the site when that knows the token, after one request', async () => {
		const { found, asked } = await search({ [onSite]: answer(200, mia) });
		expect(await found).toBe(site);
		expect(asked).toEqual([`GET ${onSite} ${authorization}`]);
	});

	it.each<[string, Outcome]>([
		['refuses it', refused],
		['forbids it', answer(403, { error: 'Failed to parse Connect Session Auth Token' })],
		[
			'takes it for nobody',
			answer(200, { accountId: 'x' }, { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' }),
		],
	])('is the gateway when the site %s and the gateway knows it', async (_, siteAnswer) => {
		const { found, asked } = await search({
			[onSite]: siteAnswer,
			[tenant]: itsCloudId,
			[onGateway]: answer(200, mia),
		});
		expect(await found).toBe(behind);
		expect(asked).toEqual([
			`GET ${onSite} ${authorization}`,
			`GET ${tenant}`,
			`GET ${onGateway} ${authorization}`,
		]);
	});

	it('is the gateway for a token that may not ask who it is', async () => {
		const { found } = await search({
			[onSite]: refused,
			[tenant]: itsCloudId,
			[onGateway]: answer(401, { code: 401, message: 'Unauthorized; scope does not match' }),
		});
		expect(await found).toBe(behind);
	});

	it('is the gateway, without asking the site, when only the cloud id is known', async () => {
		const { found, asked } = await search({ [onGateway]: answer(200, mia) }, cloudId);
		expect(await found).toBe(behind);
		expect(asked).toEqual([`GET ${onGateway} ${authorization}`]);
	});

	it.each<[string, Record<string, Outcome>, string]>([
		[
			'neither knows the token',
			{ [onSite]: refused, [tenant]: itsCloudId, [onGateway]: unknownToGateway },
			'tokenRefused',
		],
		[
			'the site blocks API tokens and the gateway does not know it',
			{
				[onSite]: answer(403, { errorMessages: ['blocked'] }),
				[tenant]: itsCloudId,
				[onGateway]: unknownToGateway,
			},
			'apiOff',
		],
		[
			'the gateway has no such site',
			{ [onSite]: refused, [tenant]: itsCloudId, [onGateway]: answer(404, { status: 404 }) },
			'tokenRefused',
		],
		[
			'the gateway keeps the account out',
			{
				[onSite]: refused,
				[tenant]: itsCloudId,
				[onGateway]: answer(403, '', { 'x-seraph-loginreason': 'OK' }),
			},
			'permissionMissing',
		],
		[
			'the gateway cannot be reached',
			{ [onSite]: refused, [tenant]: itsCloudId, [onGateway]: noAnswer('ENOTFOUND') },
			'unreachable',
		],
		['the site cannot be reached', { [onSite]: noAnswer('ECONNREFUSED') }, 'unreachable'],
		['there is something else', { [onSite]: answer(200, '<html>') }, 'notJira'],
		['there is no such site', {}, 'notJira'],
		[
			'the site requires a CAPTCHA',
			{ [onSite]: answer(403, '', { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE' }) },
			'captcha',
		],
	])('is nowhere when %s', async (_, answers, reason) => {
		const { found } = await search(answers);
		await expect(found).rejects.toMatchObject({ signInReason: reason });
	});

	it.each<[string, Outcome]>([
		['does not know the path', answer(404, '')],
		['refuses the token', refused],
		[
			'requires a CAPTCHA',
			answer(403, '', { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE' }),
		],
	])('recognises a Data Center that %s', async (_, siteAnswer) => {
		const { found } = await search({
			[onSite]: siteAnswer,
			[serverInfo]: answer(200, { deploymentType: 'Server', version: '9.12.0' }),
		});
		await expect(found).rejects.toThrow(
			/is Jira Data Center 9\.12: use.*'Jira Platform: Data Center Access Token'/,
		);
	});

	it('sends the signature to the site and the gateway only if that decides the matter', async () => {
		const { found, asked } = await search({ [onSite]: refused });
		await expect(found).rejects.toMatchObject({ signInReason: 'tokenRefused' });
		expect(asked).toEqual([`GET ${onSite} ${authorization}`, `GET ${tenant}`, `GET ${serverInfo}`]);
	});
});
