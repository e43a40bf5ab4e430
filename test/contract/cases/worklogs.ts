import { asked, NOWHERE, sent, type CaseTable, type Situation } from './case';

/** Requests about logged work. */
export function worklogCases({ rich, isCloud }: Situation): CaseTable {
	const list = 'issue/{issue}/worklog';
	const one = `${list}/{worklog}`;
	const started = '2026-01-02T10:00:00.000+0000';
	const work = { timeSpent: '3h 20m', started };
	const properties = [{ key: 'app.note', value: { by: 'a case' } }];
	const seconds = { timeSpentSeconds: 12_000, started, comment: rich('Cables') };
	const visibility = { type: 'group', value: 'jira-users' };
	const nobody = { ...work, visibility: { type: 'role', value: 'Nope' } };
	const noDuration = [
		{ started },
		{ ...work, timeSpent: 'soon' },
		{ started, timeSpentSeconds: 59 },
		{ ...work, timeSpentSeconds: 12_000 },
	];
	return {
		'GET issue/{issueIdOrKey}/worklog': {
			good: asked(
				list,
				...(isCloud
					? [
							`${list}?startAt=0&maxResults=1&expand=properties`,
							`${list}?startedAfter=1700000000000&startedBefore=1900000000000`,
						]
					: []),
			),
			bad: asked(`${NOWHERE}/worklog`, ...(isCloud ? [`${list}?startAt=x`] : [])),
		},
		'POST issue/{issueIdOrKey}/worklog': {
			good: [
				...sent(
					list,
					work,
					seconds,
					{ ...work, visibility },
					...(isCloud ? [{ ...work, properties }] : []),
				),
				...sent(`${list}?adjustEstimate=new&newEstimate=2d`, work),
				...sent(`${list}?adjustEstimate=manual&reduceBy=30m`, work),
				...sent(`${list}?adjustEstimate=leave`, work),
			],
			bad: [
				...sent(
					list,
					...noDuration,
					{ ...work, started: '2026-01-02T10:00:00Z' },
					{ ...work, comment: 5 },
					nobody,
					isCloud ? { timeSpent: '1h' } : { ...work, newEstimate: '2d' },
				),
				...sent(`${list}?adjustEstimate=new`, work),
				...sent(`${list}?adjustEstimate=manual&reduceBy=soon`, work),
				...sent(`${list}?adjustEstimate=later`, work),
				...sent(`${NOWHERE}/worklog`, work),
			],
		},
		'GET issue/{issueIdOrKey}/worklog/{id}': {
			good: asked(one, ...(isCloud ? [`${one}?expand=properties`] : [])),
			bad: asked(`${list}/999999`, `${NOWHERE}/worklog/{worklog}`),
		},
		'PUT issue/{issueIdOrKey}/worklog/{id}': {
			good: [
				...sent(one, { comment: rich('Better') }, { timeSpent: '1d', started }, { visibility }),
				...sent(`${one}?adjustEstimate=new&newEstimate=1h`, { timeSpentSeconds: 3600 }),
			],
			bad: [
				...sent(`${list}/999999`, work),
				...sent(one, nobody, ...noDuration.slice(1), ...(isCloud ? [] : [{}])),
				...sent(`${one}?adjustEstimate=new`, work),
			],
		},
		'DELETE issue/{issueIdOrKey}/worklog/{id}': {
			good: asked(
				'issue/{fresh}/worklog/{freshWorklog}',
				'issue/{fresh}/worklog/{freshWorklog}?adjustEstimate=manual&increaseBy=1h',
			),
			bad: asked(`${list}/999999`, `${one}?adjustEstimate=manual`, `${one}?adjustEstimate=new`),
		},
		'GET worklog/updated': { good: asked('worklog/updated?since=1438013671562'), bad: [] },
		'GET worklog/deleted': { good: asked('worklog/deleted?since=1438013671562'), bad: [] },
		'POST worklog/list': {
			good: sent('worklog/list', { ids: [10000, 10001] }),
			bad: sent('worklog/list', { ids: [] }),
		},
		'GET issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey}': {
			good: asked(`${one}/properties/app.note`),
			bad: asked(`${one}/properties/nope`, `${list}/999999/properties/app.note`),
		},
	};
}
