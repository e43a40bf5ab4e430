import type { Outcome, Question } from '../../credentials/signIn/ask';
import { asGatewayRequest, devOps } from '../../credentials/signIn/devOpsSignIn';
import type { Fields } from '../../credentials/signIn/fields';
import { answer } from './answers';
import {
	atlassian,
	builds,
	cloudId,
	credential,
	gateway,
	send,
	useFakeTime,
	type Service,
} from './atlassian';

const later = useFakeTime();

describe("a self-hosted tool's credentials", () => {
	const bulk = '/rest/builds/0.1/bulk';
	const post = async (fields: Fields, service: Service, url = bulk) => {
		const signed = await send(devOps, fields, service, { method: 'POST', url });
		return signed;
	};

	it('requests the token with JSON that names the audience', async () => {
		const service = atlassian();
		const fields = credential();
		await send(devOps, fields, service, { url: '/jira/builds/0.1/cloud/x/bulk' }).catch(() => {});
		const question = service.questions.find(({ body }) => body !== undefined);
		expect(question).toMatchObject({
			url: `${gateway}/oauth/token`,
			body: {
				json: {
					audience: 'api.atlassian.com',
					grant_type: 'client_credentials',
					client_id: fields.clientId,
					client_secret: 'shh',
				},
			},
		});
	});

	it('turns a path of the specification into the one that the gateway knows', async () => {
		const service = atlassian();
		const fields = credential();
		Object.assign(fields, await devOps.prepare(fields, service.ask, Date.now()));
		const request = asGatewayRequest(fields, { method: 'POST', url: bulk });
		expect(await devOps.sign(fields, request, Date.now())).toMatchObject({
			baseURL: gateway,
			url: `/jira/builds/0.1/cloud/${cloudId}/bulk`,
		});
	});

	it.each([
		['another site', `/jira/builds/0.1/cloud/99887766-a1b2-3b33-c444-def123456789/bulk`],
		['a site that begins alike', `/jira/builds/0.1/cloud/${cloudId}0/bulk`],
		['another part of the gateway', `/ex/jira/${cloudId}/rest/api/3/myself`],
		['the token URL', '/oauth/token'],
		['another host', 'https://evil.example/jira/builds/0.1/cloud/x/bulk'],
	])('does not sign for %s', async (_, url) => {
		await expect(post(credential(), atlassian(), url)).rejects.toMatchObject({
			signInReason: 'foreignHost',
		});
	});

	it('renews a token of 15 minutes in time: three times in 50 minutes', async () => {
		const service = atlassian({ seconds: 900 });
		const fields = credential();
		const url = `/jira/builds/0.1/cloud/${cloudId}/bulk`;
		for (let second = 0; second <= 3000; second += 30) {
			const { headers } = await post(fields, service, url);
			expect(headers).toEqual({ Authorization: `Bearer token-${Math.floor(second / 840) + 1}` });
			later(30);
		}
		expect(service.posts()).toHaveLength(4);
	});

	it('is accepted with only one of the permissions', async () => {
		const featureFlags = `${gateway}/jira/featureflags/0.1/cloud/${cloudId}/flag/n8n-credential-test`;
		const forbidden = answer(403, { message: 'Forbidden' });
		const service = atlassian({
			more: {
				[`${builds}/pipelines/n8n-credential-test/builds/1`]: forbidden,
				[`${gateway}/jira/deployments/0.1/cloud/${cloudId}/pipelines/n8n-credential-test/environments/n8n-credential-test/deployments/1`]:
					forbidden,
				[`${gateway}/jira/devinfo/0.1/cloud/${cloudId}/existsByProperties?n8n-credential-test=1`]:
					answer(401, { code: 401, message: 'Unauthorized; scope does not match' }),
				[featureFlags]: answer(404, {}),
			},
		});
		const fields = credential();
		await expect(devOps.prepare(fields, service.ask, Date.now())).resolves.toMatchObject({
			cloudId,
		});
		expect(service.asked.at(-1)).toBe(`GET ${featureFlags} Bearer token-1`);
	});

	it('continues when a part does not know credentials that another part has recognized', async () => {
		const service = atlassian();
		const ask = async (question: Question): Promise<Outcome> => {
			if (question.url.includes('/jira/devopscomponents/')) return answer(404, {});
			if (question.url.includes('/jira/remotelinks/')) return answer(401, {});
			return question.url.includes('/jira/') ? answer(403, {}) : await service.ask(question);
		};
		await expect(devOps.prepare(credential(), ask, Date.now())).resolves.toMatchObject({ cloudId });
	});

	it.each<[string, Fields, Record<string, Outcome>, string, RegExp]>([
		['no site', { site: '' }, {}, 'incomplete', /'Site' is empty/],
		['no Jira there', { site: 'nowhere' }, {}, 'notJira', /no Jira at nowhere\.atlassian\.net/],
		[
			'an unknown client',
			{},
			{ [`${gateway}/oauth/token`]: answer(401, { error: 'access_denied' }) },
			'tokenRefused',
			/Settings → Apps → OAuth credentials/,
		],
		[
			'credentials of another site',
			{},
			{
				[`${builds}/pipelines/n8n-credential-test/builds/1`]: answer(401, {
					code: 401,
					message: 'Unauthorized',
				}),
			},
			'siteNotGranted',
			/created on this site/,
		],
	])('says what is wrong: %s', async (_, more, answers, reason, sentence) => {
		const { ask } = atlassian({ more: answers });
		const attempt = devOps.prepare(credential(more), ask, Date.now());
		await expect(attempt).rejects.toMatchObject({ signInReason: reason });
		await expect(attempt).rejects.toThrow(sentence);
	});

	it('names the permissions when all are missing', async () => {
		const forbidden = answer(403, {});
		const service = atlassian();
		const ask = async (question: Question): Promise<Outcome> =>
			question.url.includes('/jira/') ? forbidden : await service.ask(question);
		await expect(devOps.prepare(credential(), ask, Date.now())).rejects.toThrow(
			/no permission for builds, deployments, development information, feature flags or another part of the DevOps API/,
		);
	});
});
