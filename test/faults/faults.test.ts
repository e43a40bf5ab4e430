import { describeRow, isFaulty, tallyOf } from './tally';
import { playMatrix, type Row } from './matrix';
import { allSubjects } from './subject';
import { IdleClock } from './time/idleClock';

describe('The fault matrix', () => {
	it('contains every operation of both nodes', () => {
		const kinds = new Set(allSubjects().map(({ node, flavour }) => `${node} ${flavour}`));
		expect([...kinds]).toEqual(['jira cloud', 'jira dataCenter', 'jiraDevOps cloud']);
	});

	it('finds nothing wrong, double or lost in its quick part', async () => {
		const rows: Row[] = [];
		for await (const row of playMatrix({ quick: true }, new IdleClock())) rows.push(row);
		expect(rows.filter(isFaulty).map(describeRow)).toEqual([]);
		expect(tallyOf(rows).cells).toBeGreaterThan(300);
	}, 180_000);
});
