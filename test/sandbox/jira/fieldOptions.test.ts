import { openJira } from './testJira';
import type { TestJira } from './testJira';

const region = 'field/customfield_10017/context/20017/option';

async function opened(): Promise<TestJira> {
	const test = await openJira('cloud');
	test.jira.mia.groups.push('jira-administrators');
	return test;
}

const allowed = async (test: TestJira, project: string, id: string): Promise<unknown[]> => {
	const path = `issue/createmeta/${project}/issuetypes/10002?maxResults=200`;
	const { body } = await test.call('GET', path);
	const field = body.fields.find(({ fieldId }: { fieldId: string }) => fieldId === id);
	return field.allowedValues.map(({ value }: { value: string }) => value);
};

describe('Options of custom fields', () => {
	it('are those of the context for the project; disabled ones are not offered', async () => {
		const test = await opened();
		expect(await allowed(test, 'SUP', 'customfield_10021')).toEqual(['Email', 'Phone', 'Chat']);
		expect(await allowed(test, 'HR', 'customfield_10021')).toEqual(['Post', 'Email']);
		const fields = {
			project: { key: 'SUP' },
			issuetype: { name: 'Task' },
			summary: 'A task',
			customfield_10021: [{ value: 'Post' }],
		};
		const made = await test.call('POST', 'issue', { body: { fields } });
		expect(made.body.errors).toEqual({ customfield_10021: "Option value 'Post' is not valid" });
	});

	it('are offered once they are added, in this Jira alone', async () => {
		const test = await opened();
		const { status } = await test.call('POST', 'field/customfield_10015/context/20015/option', {
			body: { options: [{ value: 'Cosmetic' }] },
		});
		expect(status).toBe(200);
		expect(await allowed(test, 'SUP', 'customfield_10015')).toContain('Cosmetic');
		expect(await allowed(await opened(), 'SUP', 'customfield_10015')).not.toContain('Cosmetic');
	});

	it.each<[what: string, options: unknown[], status: number]>([
		['one that is there, in another case', [{ value: 'asia' }], 400],
		['the same one twice', [{ value: 'Africa' }, { value: 'AFRICA' }], 400],
		['one below an option that is not there', [{ value: 'Kenya', optionId: '1' }], 400],
		['one below an option that is below another', [{ value: 'Bonn', optionId: '10201' }], 400],
		['1,001 at once', Array.from({ length: 1_001 }, (_, index) => ({ value: `${index}` })), 400],
		['one without a value', [{}], 400],
	])('cannot get %s, and then nothing is added', async (_, options, status) => {
		const test = await opened();
		const body = { options: [{ value: 'New' }, ...options].slice(-1_001) };
		expect((await test.call('POST', region, { body })).status).toBe(status);
		const { body: page } = await test.call('GET', region);
		expect(page.total).toBe(8);
	});

	it('take an option below each of two that has the same value elsewhere', async () => {
		const test = await opened();
		const options = [{ value: 'Türkiye', optionId: '10210' }];
		expect((await test.call('POST', region, { body: { options } })).body).toEqual({
			options: [{ id: '10305', value: 'Türkiye', disabled: false, optionId: '10210' }],
		});
	});

	it('can be read and added by administrators only', async () => {
		const test = await openJira('cloud');
		expect((await test.call('GET', region)).status).toBe(403);
		expect((await test.call('POST', region, { body: { options: [] } })).status).toBe(403);
	});

	it('are named by the number of the field on Data Center', async () => {
		const test = await openJira('dataCenter');
		const { body } = await test.call('GET', 'customFields/10017/options?maxResults=2&page=2');
		expect(body).toMatchObject({ total: 3, options: [{ value: 'Everywhere else' }] });
		expect((await test.call('GET', 'customFields/customfield_10017/options')).status).toBe(404);
	});
});
