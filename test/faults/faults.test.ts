import { describeRow, isFaulty, tallyOf } from './tally';
import { playMatrix, quarterOf, type Row } from './matrix';
import { allSubjects } from './subject';
import { IdleClock } from './time/idleClock';

describe('The fault matrix', () => {
	it('contains every operation of both nodes', () => {
		const kinds = new Set(allSubjects().map(({ node, flavour }) => `${node} ${flavour}`));
		expect([...kinds]).toEqual(['jira cloud', 'jira dataCenter', 'jiraDevOps cloud']);
	});

	it('consists of its quarters, each of which has every way of some faults', () => {
		const cells = ['503', '429', 'hang'].flatMap((fault) =>
			['once stop', 'once continue', 'always stop', 'always continue'].map(
				(way) => `${fault} ${way}`,
			),
		);
		const quarters = [1, 2, 3, 4].map((quarter) => quarterOf(cells, quarter));
		expect(quarters.flat().toSorted()).toEqual(cells.toSorted());
		expect(quarters[0]).toEqual(['503 once stop', '429 once continue', 'hang always stop']);
	});

	it('finds nothing wrong, double or lost in its quick part', async () => {
		const rows: Row[] = [];
		for await (const row of playMatrix({ quick: true }, new IdleClock())) rows.push(row);
		expect(rows.filter(isFaulty).map(describeRow)).toEqual([]);
		expect(tallyOf(rows).cells).toBeGreaterThan(300);
	}, 180_000);
});
