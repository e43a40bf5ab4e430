import { administered } from '../../../samples/jira/administered';
import { jsonOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

const secret = 'Spring-2027';

onEachJira('user.create', (jira) => {
	beforeEach(() => administered(jira));
	const create = async (parameters: object) =>
		await jira.run({ operation: 'user.create', parameters: { ...parameters } });

	it('creates a user with products, and tells the address of the profile', async () => {
		const [user] = jsonOf(
			await create({
				email: 'new@acme.example',
				products: ['jira-software'],
				...(!jira.isCloud && { name: 'new', displayName: 'Newly Hired' }),
			}),
		);
		const { users } = jira.sandbox.jira;
		const made = users.byEmail('new@acme.example');
		expect(made?.groups).toEqual(['jira-users']);
		expect(user).toMatchObject({
			[jira.isCloud ? 'accountId' : 'name']: jira.isCloud ? made?.accountId : 'new',
			url: jira.isCloud
				? `${jira.sandbox.siteUrl}/jira/people/${encodeURIComponent(made?.accountId ?? '')}`
				: `${jira.sandbox.siteUrl}/secure/ViewProfile.jspa?name=new`,
		});
	});

	it('explains that only administrators may', async () => {
		jira.sandbox.jira.mia.groups = ['jira-users'];
		const { error } = await create({ email: 'new@acme.example' });
		expect(error?.message).toBe('Jira does not allow this account to do that');
	});

	if (jira.isCloud) {
		it('gives no access without products', async () => {
			await create({ email: 'new@acme.example' });
			expect(jira.sandbox.jira.users.byEmail('new@acme.example')?.groups).toEqual([]);
		});
		return;
	}

	it('calls the user as the email address if nothing else is said', async () => {
		expect(jsonOf(await create({ email: 'new@acme.example' }))).toMatchObject([
			{ name: 'new@acme.example', displayName: 'new@acme.example' },
		]);
	});

	it('sends the password and the wish for an email, and returns no password', async () => {
		const run = await create({
			email: 'new@acme.example',
			password: secret,
			notify: true,
			simplify: false,
		});
		const [request] = jira.sandbox.requests.filter(({ method }) => method === 'POST');
		expect(request?.body).toMatchObject({ password: expect.any(String), notification: 'true' });
		expect(JSON.stringify(run.items)).not.toContain(secret);
	});

	it('says who exists already, without the password', async () => {
		const { error } = await create({
			email: 'x@acme.example',
			name: 'mia',
			password: `={{ "Spring-" + 2027 }}`,
		});
		expect(error?.message).toContain('already exists');
		expect(JSON.stringify(error)).not.toContain(secret);
	});

	it.each([400, 503])('hides the password if an answer (%i) repeats it', async (status) => {
		jira.sandbox.configure({
			faults: [
				{
					method: 'POST',
					path: '/rest/api/*/user',
					status,
					body: { errorMessages: [`Bad: ${secret}`], errors: { password: secret } },
				},
			],
		});
		const run = await create({
			email: 'new@acme.example',
			password: `={{ "Spring-" + 2027 }}`,
		});
		expect(run.error?.message).toBeDefined();
		expect(JSON.stringify([run.error, run.error?.message, run.error?.description])).not.toContain(
			secret,
		);
	});

	it('does not quote a password that is no text', async () => {
		const { error } = await create({
			email: 'new@acme.example',
			password: `={{ ({ value: "${secret}" }) }}`,
		});
		expect(error?.message).toBe("'Password' must be text");
	});
});
