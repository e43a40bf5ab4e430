import type { Outcome } from '../../credentials/signIn/ask';
import { findOtherFlavour } from '../../credentials/signIn/otherFlavour';
import { answer, noAnswer, services } from './answers';
import { faultsOfSentence } from './plainSentence';

const host = 'https://jira.acme.example:8443';
const below = `${host}/jira`;
const info = (base: string) => `${base}/rest/api/2/serverInfo`;
const server = (version: unknown): Outcome =>
	answer(200, { deploymentType: 'Server', version } as Record<string, unknown>);
const cloud = answer(200, { deploymentType: 'Cloud', version: '1001.0.0-SNAPSHOT' });

describe('a Jira of the other kind', () => {
	it.each<[string, string, Record<string, Outcome>, RegExp]>([
		[
			'below the context path',
			below,
			{ [info(below)]: server('10.3.1') },
			/^jira\.acme\.example:8443 is Jira Data Center 10\.3: .* enter https:\/\/jira\.acme\.example:8443\/jira in 'Server URL'$/,
		],
		[
			'at the host, below another path',
			below,
			{ [info(host)]: server('10.3.1') },
			/enter https:\/\/jira\.acme\.example:8443 in 'Server URL'$/,
		],
		[
			'with a version that is none',
			host,
			{ [info(host)]: server('<b>10</b>') },
			/ is Jira Data Center: use/,
		],
	])('is a Data Center %s', async (_, typed, answers, sentence) => {
		const { ask, asked } = services(answers);
		const found = await findOtherFlavour(typed, 'cloud', ask);
		expect(found?.message).toMatch(sentence);
		expect(faultsOfSentence(found?.message ?? '')).toEqual([]);
		expect(asked.every((question) => /^GET \S+$/.test(question))).toBe(true);
	});

	it('is Cloud, whose API is at the host', async () => {
		const { ask, asked } = services({ [info(host)]: cloud });
		const found = await findOtherFlavour(`${host}/jira/software`, 'dataCenter', ask);
		expect(found?.message).toBe(
			"jira.acme.example:8443 is Jira Cloud: use the credential 'Jira Platform: Cloud API Token' or another one for Cloud",
		);
		expect(asked).toEqual([`GET ${info(`${host}/jira/software`)}`, `GET ${info(host)}`]);
	});

	it.each<[string, 'cloud' | 'dataCenter', Record<string, Outcome>]>([
		['Cloud for Cloud', 'cloud', { [info(host)]: cloud }],
		['a Data Center for Data Center', 'dataCenter', { [info(below)]: server('10.3.1') }],
		['no Jira', 'cloud', {}],
		['another service', 'cloud', { [info(below)]: answer(200, { deploymentType: 7 }) }],
	])('is not %s', async (_, flavour, answers) => {
		expect(await findOtherFlavour(below, flavour, services(answers).ask)).toBeUndefined();
	});

	it('is not looked for twice where nobody answers', async () => {
		const { ask, asked } = services({ [info(below)]: noAnswer('ECONNREFUSED') });
		expect(await findOtherFlavour(below, 'cloud', ask)).toBeUndefined();
		expect(asked).toHaveLength(1);
	});
});
