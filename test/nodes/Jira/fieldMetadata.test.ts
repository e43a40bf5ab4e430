import { RequestFailed, type Failure, type JiraRequest } from '../../../nodes/connection';
import { siteOf } from '../../../nodes/connection/site';
import { fieldsOfNew, issueTypeId, issueTypesIn } from '../../../nodes/Jira/fieldMetadata';

const site = siteOf('dataCenter', 'https://jira.acme.example');

const notFound = new RequestFailed({ status: 404, message: 'Not found' } as Failure);
const lacking = new RequestFailed({ ...notFound.failure, lacksEndpoint: true });

const fields = { summary: { name: 'Summary', required: true }, customfield_1: { name: 'Team' } };

/** A Data Center before 8.4, which has only the old endpoint. */
function before84(asked: JiraRequest[], projects = [{ key: 'SUP' }]) {
	return async (request: JiraRequest): Promise<unknown> => {
		asked.push(request);
		if (request.endpoint !== 'GET /rest/api/2/issue/createmeta') throw lacking;
		const withFields = request.query?.['expand'] === 'projects.issuetypes.fields';
		const issuetypes = [{ id: '3', name: 'Task', ...(withFields && { fields }) }];
		return { projects: projects.map((project) => ({ ...project, issuetypes })) };
	};
}

describe('Create metadata of Data Center before 8.4', () => {
	it('has the types of a project', async () => {
		const asked: JiraRequest[] = [];
		const types = await issueTypesIn('SUP', before84(asked));
		expect(types).toEqual([{ id: '3', name: 'Task' }]);
		expect(asked.at(-1)?.query).toEqual({ projectKeys: ['SUP'] });
		expect(await issueTypeId('TASK ', '10000', before84(asked))).toBe('3');
		expect(asked.at(-1)?.query).toEqual({ projectIds: ['10000'] });
	});

	it('has the fields of a type', async () => {
		const asked: JiraRequest[] = [];
		const found = await fieldsOfNew('SUP', '3', { site, send: before84(asked) });
		expect(found).toEqual([
			{ id: 'summary', entry: fields.summary },
			{ id: 'customfield_1', entry: fields.customfield_1 },
		]);
		expect(asked.at(-1)?.query).toMatchObject({ issuetypeIds: ['3'] });
	});

	it('is not asked by a version that has the newer endpoint, whatever that refuses', async () => {
		const asked: string[] = [];
		const send = async ({ endpoint }: JiraRequest): Promise<unknown> => {
			asked.push(endpoint);
			return await Promise.reject(notFound);
		};
		await expect(fieldsOfNew('NOPE', '3', { site, send })).rejects.toBe(notFound);
		expect(asked).toEqual([
			'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
		]);
	});
});
