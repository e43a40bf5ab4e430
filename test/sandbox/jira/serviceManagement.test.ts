import { describeContract } from '../../contract/describeContract';
import { describeMismatch } from '../../contract/exchange';
import { serviceFieldIds } from './fields/serviceManagement';
import type { Flavour } from './model';
import { installServiceManagement } from './serviceManagement';
import { openJira } from './testJira';

const HOUR = 3_600_000;

async function desk(flavour: Flavour) {
	const test = await openJira(flavour);
	installServiceManagement(test.jira);
	const key = await test.issue();
	const issue = test.jira.issues.byKey(key);
	if (issue === undefined) throw new Error('no issue');
	const search = flavour === 'cloud' ? 'search/jql' : 'search';
	const finds = async (jql: string) => {
		const { status, body } = await test.call('POST', search, {
			body: { jql, fields: ['summary'] },
		});
		return status === 200 ? body.issues.length : body.errorMessages;
	};
	return { test, key, issue, service: test.jira.service, finds };
}

describe.each(['cloud', 'dataCenter'] as const)('Jira Service Management on %s', (flavour) => {
	it('finds requests by the state and the time of an SLA, as its last cycle has them', async () => {
		const { test, issue, service, finds } = await desk(flavour);
		const sla = '"Time to resolution"';
		expect(await finds(`${sla} = running()`)).toBe(0);
		const cycle = service.start(serviceFieldIds.resolution, issue, 4 * HOUR);
		test.now += 3 * HOUR;
		for (const [jql, count] of [
			[`${sla} = running()`, 1],
			[`${sla} != completed()`, 1],
			[`${sla} = breached()`, 0],
			[`${sla} <= remaining("90m")`, 1],
			[`cf[10051] <= remaining("30m")`, 0],
			[`${sla} > elapsed("2h 30m")`, 1],
			[`"Time to first response" = running()`, 0],
		] as const) {
			expect([jql, await finds(jql)]).toEqual([jql, count]);
		}
		test.now += 2 * HOUR;
		expect(await finds(`${sla} = breached() AND ${sla} = running()`)).toBe(1);
		cycle.stop = test.now;
		expect(await finds(`${sla} = breached() AND ${sla} = completed()`)).toBe(1);
		expect(await finds(`${sla} <= remaining("30m")`)).toBe(0);
	});

	it('refuses what an SLA cannot be compared with', async () => {
		const { finds } = await desk(flavour);
		expect(await finds('cf[10051] = "2h"')).toEqual([expect.stringContaining('functions of SLAs')]);
		expect(await finds('cf[10051] = nope()')).toEqual([expect.stringContaining("'nope()'")]);
		expect(await finds('cf[10051] < breached()')).toEqual([expect.stringContaining("'<'")]);
	});
});

describeContract('SLAs and approvals', (specifications) => {
	it.each(['sla', 'approval'])('are answered as the documents have them: %s', async (list) => {
		const { test, key, issue, service } = await desk('cloud');
		const { mia } = test.jira;
		for (const stop of [test.now + 5 * HOUR, null]) {
			const cycle = service.start(serviceFieldIds.resolution, issue, 4 * HOUR);
			cycle.stop = stop;
		}
		const first = service.ask(serviceFieldIds.approvals, issue, 'Manager', [mia.accountId]);
		service.decide(first, mia.accountId, 'declined');
		service.ask(serviceFieldIds.approvals, issue, 'Owner', [mia.accountId]);
		test.now += HOUR;
		const path = `/rest/servicedeskapi/request/${key}/${list}?start=0&limit=50`;
		const { status, type, body } = await test.call('GET', path);
		expect(body.values).toHaveLength(list === 'sla' ? 1 : 2);
		const mismatches = specifications.check({
			flavour: 'cloud',
			method: 'GET',
			path,
			requestHeaders: {},
			requestBody: undefined,
			status,
			responseHeaders: { 'content-type': type },
			responseBody: body as unknown,
		});
		expect(mismatches.map(describeMismatch)).toEqual([]);
	});
});
