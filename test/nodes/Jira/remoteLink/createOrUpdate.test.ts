import { onEachJira } from '../onEachJira';
import { linkRunner, order } from './linkRuns';

onEachJira('remoteLink.createOrUpdate', (jira) => {
	const link = linkRunner(jira);

	it('creates a link with all details, and says which', async () => {
		const issue = await jira.newIssue();
		const created = await link('createOrUpdate', issue, {
			...order,
			globalId: 'shop-order-42',
			details: {
				summary: 'Paid',
				relationship: 'is caused by',
				applicationName: 'Acme Shop',
				iconUrl: 'https://shop.example/favicon.png',
				resolved: true,
			},
		});
		const url = `${jira.sandbox.siteUrl}/browse/${issue}`;
		expect(created).toEqual([{ key: issue, url, id: '10000', globalId: 'shop-order-42' }]);
		expect(await link('getMany', issue)).toEqual([
			{
				id: '10000',
				globalId: 'shop-order-42',
				...order,
				summary: 'Paid',
				relationship: 'is caused by',
				application: 'Acme Shop',
				resolved: true,
			},
		]);
	});

	it('changes the link with the same global ID, which is the URL if nobody names one', async () => {
		const issue = await jira.newIssue();
		await link('createOrUpdate', issue, order);
		const [again] = await link('createOrUpdate', issue, { ...order, title: 'Order 42, paid' });
		expect(again).toMatchObject({ id: '10000', globalId: order.url });
		await link('createOrUpdate', issue, { ...order, globalId: 'another' });
		expect((await link('getMany', issue)).map(({ title }) => title)).toEqual([
			'Order 42, paid',
			'Order 42',
		]);
	});

	it('refuses a URL that is too long to identify the link, without a request', async () => {
		const issue = await jira.newIssue();
		const url = `https://shop.example/${'x'.repeat(255)}`;
		const [{ error } = {}] = await link('createOrUpdate', issue, { ...order, url });
		expect(error).toContain("'URL' has 276 characters");
		expect(jira.sandbox.requests).toEqual([]);
		const named = await link('createOrUpdate', issue, { ...order, url, globalId: 'x' });
		expect(named).toMatchObject([{ globalId: 'x' }]);
	});
});
