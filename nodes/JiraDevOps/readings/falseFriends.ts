const wordsIn = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Words before a number that are rarely the key of a project: encodings, standards, algorithms, protocols, time
 * zones, references of other systems. A project that does have such a key can be entered in 'Project Keys'.
 */
const neverProjects = wordsIn(`
	ansi ascii ucs utf utf8 utf16
	iec ieee iso nist owasp pep jep jsr rfc wcag
	aes blake crc ecdsa hmac pbkdf2 rsa sha sha1 sha2 sha3
	http https http2 ipv ssl tls wpa x86
	cve cvss cwe ghsa rhsa
	gh mr pr rc
	cest gmt utc
	covid gpt
`);

/** The same for words that are a project's key with other numbers. */
const neverIssues =
	/^(?:(?:es|hs|ps|rs)-(?:256|384|512)|es-(?:[3-9]|20\d\d)|md-[245]|mp-[34]|base-(?:16|32|58|62|64|85)|big-5|cp-(?:437|85\d|93\d|125\d)|gb-(?:2312|18030)|koi-8|latin-\d{1,2}|windows-125\d|ed-25519|html-[45]|css-[1-4]|log4j-[12]|win-(?:32|64)|rhel-\d{1,2}|(?:amd|arm)-(?:32|64)|(?:int|uint|float)-(?:8|16|32|64)|usb-[1-4]|(?:h[12]|q[1-4])-(?:20)?\d\d|fy-(?:20)?\d\d)$/i;

/** Words that come with a number in names of branches, packages and regions, `feature-12`, `node-18`, and in prose, `step-2`. */
const nameWords = wordsIn(`
	alpha beta branch bug bugfix build bump chore ci docs experiment feat feature fix ga hotfix issue lts merge nightly
	patch pull refactor release rev revert revision spike sprint story task temp test tests ticket tmp try update
	upgrade user v ver version wip
	android angular api app bootstrap chrome debian django docker dotnet drupal elasticsearch express fedora firefox
	go golang gradle ios iphone java jdk jquery jre kotlin kubernetes laravel linux log4j lodash macos mariadb mongo
	mysql net node nodejs nextjs oauth openjdk openssl php pg postgres postgresql python rails react redis ruby rust
	spring swift symfony tomcat typescript ubuntu vue vite webpack windows xcode zod
	central east north northeast northwest south southeast southwest west
	jan feb mar apr may jun june jul july aug sep sept oct nov dec
	again area attempt catch chapter class copy day draft error ex fig figure final gen grade half image item layer level
	line max mid min minus no num old option over page part phase plus pod point port post pre retry row rule section
	shard size slide stage step sub table take tier top type under unit week worker year zone
`);

/** Whether an apparent issue key is known to be something else, in any spelling. */
export function isFalseFriend(project: string, number: string): boolean {
	return neverProjects.has(project.toLowerCase()) || neverIssues.test(`${project}-${number}`);
}

/** Whether a lower-case word before a number is more likely a part of a name or a sentence than a project. */
export function isNameWord(word: string): boolean {
	return nameWords.has(word.toLowerCase());
}
