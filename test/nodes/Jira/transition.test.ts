import { Connection, type Answer, type SiteRequest } from '../../../nodes/connection';
import { siteOf } from '../../../nodes/connection/site';
import { transitionIssue } from '../../../nodes/Jira/resources/issue/transition';
import { answer } from '../../connection/answers';
import { FakeClock } from '../../connection/fakeClock';
import { carriedOut } from '../../operation/carriedOut';

const toDo = { id: '1', name: 'To Do' };
const done = { id: '5', name: 'Done' };
const close = { id: '41', name: 'Close', to: done };
const finish = { id: '42', name: 'Finish', to: done };

const issue = (key: string, status = toDo, transitions?: unknown) => ({
	id: key.replace('SUP-', '1000'),
	key,
	fields: { status, project: { id: '1' }, issuetype: { id: '2' } },
	...(transitions === undefined ? {} : { transitions }),
});

/** Transitions SUP-1 and SUP-2, which look alike, to Done; the test gives the answers for SUP-2. */
async function transitioned(ownAnswers: { post: Answer[]; get: Answer }) {
	const sent: string[] = [];
	const respond = ({ method, path }: SiteRequest): Answer => {
		const encoded = path.replace(/^\/rest\/api\/[23]\//, '');
		sent.push(`${method} ${encoded}`);
		if (encoded === 'issue/bulkfetch')
			return answer(200, { issues: [issue('SUP-1'), issue('SUP-2')] });
		if (method === 'GET' && encoded.endsWith('/transitions'))
			return answer(200, { transitions: [close] });
		if (encoded === 'issue/SUP-2') return ownAnswers.get;
		if (encoded === 'issue/SUP-2/transitions') return ownAnswers.post.shift() ?? answer(204);
		return answer(204, '');
	};
	const connection = new Connection({
		site: siteOf('cloud', undefined),
		clock: new FakeClock(),
		concurrency: 8,
		transport: async (request) => await Promise.resolve(respond(request)),
	});
	const inputs = ['SUP-1', 'SUP-2'].map((key) =>
		transitionIssue.input.parse({ issue: key, transition: 'Done' }),
	);
	const outcomes = await carriedOut(transitionIssue, inputs, connection, { atOnce: 2 });
	return { sent, second: outcomes[1] };
}

describe('Transition of an issue that differs from a similar one', () => {
	it('notices that somebody else has moved it meanwhile', async () => {
		const { second } = await transitioned({
			post: [answer(400, { errorMessages: ['It is not there any more.'] })],
			get: answer(200, issue('SUP-2', done, [])),
		});
		expect(second).toMatchObject({ outputs: [{ key: 'SUP-2', transitioned: false }] });
	});

	it('uses the transition that this issue has', async () => {
		const { second, sent } = await transitioned({
			post: [answer(409), answer(204)],
			get: answer(200, issue('SUP-2', toDo, [finish])),
		});
		expect(second).toMatchObject({ outputs: [{ key: 'SUP-2', transitioned: true }] });
		expect(sent.filter((request) => request === 'POST issue/SUP-2/transitions')).toHaveLength(2);
	});

	it('says what is possible for this issue, not for the similar one', async () => {
		const { second } = await transitioned({
			post: [answer(400)],
			get: answer(200, issue('SUP-2', toDo, [{ ...finish, to: { id: '9', name: 'Rejected' } }])),
		});
		expect(second).toMatchObject({
			reason: {
				message: 'SUP-2 cannot go from "To Do" to "Done"',
				description: expect.stringContaining('"Rejected"'),
			},
		});
	});
});
