const attribute = (tag: string, name: string): string | undefined => {
	const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
	return (value?.[1] ?? value?.[2])
		?.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
};

/**
 * Plays the user in front of a consent page: loads it, presses a button of its form and returns where
 * the authorization server sends the browser.
 *
 * @param consentUrl address of the page
 * @param button value of the button to press; default: the first one
 * @returns the address of the redirect
 * @throws Error when the page has no form, or answers with anything but a redirect
 */
export async function submitConsentForm(consentUrl: string, button?: string): Promise<string> {
	const page = await fetch(consentUrl, { redirect: 'manual' });
	const html = await page.text();
	const form = /<form[^>]*>/i.exec(html)?.[0];
	if (!page.ok || form === undefined) {
		throw new Error(
			`The consent page answered ${page.status} and shows no form: ${html.slice(0, 300)}`,
		);
	}
	const fields = new URLSearchParams();
	for (const [tag] of html.matchAll(/<input[^>]*>/gi)) {
		const name = attribute(tag, 'name');
		const isLeftOut =
			/checkbox|radio/i.test(attribute(tag, 'type') ?? '') && !/\schecked/i.test(tag);
		if (name !== undefined && !isLeftOut) fields.append(name, attribute(tag, 'value') ?? '');
	}
	const buttons = [...html.matchAll(/<button[^>]*>/gi)].map(([tag]) => tag);
	const pressed = buttons.find((tag) => button === undefined || attribute(tag, 'value') === button);
	const name = pressed && attribute(pressed, 'name');
	if (pressed && name) fields.append(name, attribute(pressed, 'value') ?? '');
	const action = new URL(attribute(form, 'action') ?? '', consentUrl);
	const isPost = attribute(form, 'method')?.toUpperCase() === 'POST';
	if (!isPost) action.search = fields.toString();
	const answer = await fetch(action, {
		redirect: 'manual',
		...(isPost && { method: 'POST', body: fields }),
	});
	const location = answer.headers.get('location');
	if (location === null) {
		throw new Error(`The authorization server answered ${answer.status}: ${await answer.text()}`);
	}
	return new URL(location, consentUrl).toString();
}
