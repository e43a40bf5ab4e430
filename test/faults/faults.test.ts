import { describeRow, isFaulty, tallyOf } from './tally';
import { halfOf, oneKindEach, playMatrix, quarterOf, type Row } from './matrix';
import { allSubjects } from './subject';
import { IdleClock } from './time/idleClock';

it('halves of neighbours have all cells together', () => {
	const cells = ['a', 'b', 'c', 'd', 'e'];
	expect([halfOf(cells, 0), halfOf(cells, 7)]).toEqual([
		['a', 'c', 'e'],
		['b', 'd'],
	]);
});

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

	it('alternates between the kinds of Jira where both have an operation', () => {
		const subject = (name: string, flavour: 'cloud' | 'dataCenter') => ({ name, flavour });
		const both = (name: string) => [subject(name, 'cloud'), subject(name, 'dataCenter')];
		const played = oneKindEach([
			...both('issue.get'),
			...both('issue.create'),
			...both('issue.create 2'),
			subject('jql.validate', 'cloud'),
			...both('vote.add'),
		]);
		expect(played.map(({ name, flavour }) => `${name} ${flavour}`)).toEqual([
			'issue.get cloud',
			'issue.create dataCenter',
			'issue.create 2 dataCenter',
			'jql.validate cloud',
			'vote.add dataCenter',
		]);
		expect(new Set(oneKindEach(allSubjects()).map(({ name }) => name)).size).toBeGreaterThan(150);
	});

	it('finds nothing wrong, double or lost in its quick part', async () => {
		const rows: Row[] = [];
		for await (const row of playMatrix({ quick: true }, new IdleClock())) rows.push(row);
		expect(rows.filter(isFaulty).map(describeRow)).toEqual([]);
		expect(tallyOf(rows).cells).toBeGreaterThan(300);
	}, 180_000);
});
