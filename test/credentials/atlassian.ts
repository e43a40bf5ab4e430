import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Outcome } from '../../credentials/signIn/ask';
import type { Fields } from '../../credentials/signIn/fields';
import { NotPreparedError } from '../../credentials/signIn/signInError';
import type { TokenCredential } from '../../credentials/signIn/tokenCredential';
import { answer, mia, services } from './answers';

export const cloudId = '11223344-a1b2-3b33-c444-def123456789';
export const site = 'https://acme.atlassian.net';
export const gateway = 'https://api.atlassian.com';
export const behind = `${gateway}/ex/jira/${cloudId}`;
export const builds = `${gateway}/jira/builds/0.1/cloud/${cloudId}`;

/** Each test has its own client: what is known about a client lives as long as the process. */
let clients = 0;
export const credential = (more: Fields = {}): Fields => {
	clients += 1;
	return {
		clientId: `client-${clients}`,
		clientSecret: 'shh',
		site: 'acme',
		accessToken: '',
		...more,
	};
};

/** Atlassian's services, whose tokens live for as many seconds as a test says. */
export function atlassian({ seconds = 3600, more = {} as Record<string, Outcome> } = {}) {
	let issued = 0;
	const token = (): Outcome => {
		issued += 1;
		return answer(200, { access_token: `token-${issued}`, expires_in: seconds });
	};
	const fake = services({
		'https://auth.atlassian.com/oauth/token': token,
		[`${gateway}/oauth/token`]: token,
		[`${gateway}/oauth/token/accessible-resources`]: answer(200, [
			{ id: cloudId, url: site, name: 'acme', scopes: [] },
		]),
		[`${behind}/rest/api/3/myself`]: answer(200, mia),
		[`${site}/_edge/tenant_info`]: answer(200, { cloudId }),
		[`${builds}/pipelines/n8n-credential-test/builds/1`]: answer(404, { errorMessages: [] }),
		...more,
	});
	return {
		...fake,
		issued: () => issued,
		posts: () => fake.asked.filter((line) => line.startsWith('POST')),
	};
}

export type Service = ReturnType<typeof atlassian>;

/** One request as n8n sends it: sign; prepare and sign again when that or the answer asks for it. */
export async function send(
	type: TokenCredential,
	fields: Fields,
	service: Service,
	request: IHttpRequestOptions,
	isAccepted: (token: unknown) => boolean = () => true,
): Promise<IDataObject> {
	const prepare = async (): Promise<void> => {
		Object.assign(fields, await type.prepare(fields, service.ask, Date.now()));
	};
	if (fields.accessToken === '') await prepare();
	const signed = await type.sign(fields, request, Date.now()).catch((error: unknown) => {
		if (error instanceof NotPreparedError) return undefined;
		throw error;
	});
	await Promise.resolve();
	if (signed !== undefined && isAccepted(signed.headers?.Authorization)) {
		return signed as unknown as IDataObject;
	}
	await prepare();
	return (await type.sign(fields, signed ?? request, Date.now())) as unknown as IDataObject;
}

/** Lets a test set the time forward; promises work as usual. */
export function useFakeTime(): (seconds: number) => void {
	beforeEach(() => {
		jest.useFakeTimers({
			now: Date.UTC(2026, 10, 2, 9),
			doNotFake: ['nextTick', 'queueMicrotask'],
		});
	});
	afterEach(() => {
		jest.useRealTimers();
	});
	return (seconds) => {
		jest.setSystemTime(Date.now() + seconds * 1000);
	};
}
