/*
 * Runs veraPDF over files, in Rhino, which its JAR holds: `java -cp JAR org.mozilla.javascript.tools.shell.Main
 * verapdf.rhino.js PROFILE... -- FILE...`. The JAR has veraPDF's engine and its profiles, but not the library by which
 * it makes its own objects of a profile's XML; so they are made here. Prints a line of JSON for each profile and file:
 * {profile, file, compliant, checks, failed: [{clause, test, message, at}]}.
 */
(function (given) {
  const pdfa = Packages.org.verapdf.pdfa;
  const Profiles = pdfa.validation.profiles.Profiles;
  const Specification = java.lang.Class.forName('org.verapdf.pdfa.flavours.PDFAFlavour$Specification');
  const valueOf = Specification.getMethod('valueOf', java.lang.Class.forName('java.lang.String'));
  const words = given.map((word) => String(word));
  const split = words.indexOf('--');

  Packages.org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
  words.slice(0, split).forEach((name) => {
    const profile = profileNamed(name);
    words.slice(split + 1).forEach((file) => print(JSON.stringify(validated(profile, name, file))));
  });

  function validated(profile, name, file) {
    const parser = pdfa.Foundries.defaultInstance().createParser(
      new java.io.FileInputStream(file),
      profile.getPDFAFlavour(),
    );
    const result = pdfa.validation.validators.ValidatorFactory.createValidator(profile, false).validate(parser);
    parser.close();
    const failed = result
      .getTestAssertions()
      .toArray()
      .map((found) => ({
        clause: String(found.getRuleId().getClause()),
        test: Number(found.getRuleId().getTestNumber()),
        message: String(found.getMessage()),
        at: String(found.getLocation().getContext()),
      }));
    const checks = Number(result.getTotalAssertions());
    return { profile: name, file: file, compliant: Boolean(result.isCompliant()), checks: checks, failed: failed };
  }

  function profileNamed(name) {
    const stream = java.lang.Thread.currentThread()
      .getContextClassLoader()
      .getResourceAsStream('org/verapdf/pdfa/validation/' + name + '.xml');
    if (stream === null) throw new Error('veraPDF has no profile ' + name);
    const reader = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
    const root = reader.parse(stream).getDocumentElement();
    return Profiles.profileFromValues(
      pdfa.flavours.PDFAFlavour.valueOf(root.getAttribute('flavour')),
      Profiles.profileDetailsFromValues(
        text(root, 'name'),
        text(root, 'description'),
        'veraPDF',
        new java.util.Date(0),
      ),
      '',
      new java.util.HashSet(all(root, 'rule').map(ruleOf)),
      new java.util.HashSet(all(root, 'variable').map(variableOf)),
    );
  }

  function ruleOf(rule) {
    const id = all(rule, 'id')[0];
    const specification = valueOf.invoke(null, id.getAttribute('specification'));
    const deferred = rule.getAttribute('deferred');
    return Profiles.ruleFromValues(
      Profiles.ruleIdFromValues(specification, id.getAttribute('clause'), Number(id.getAttribute('testNumber'))),
      rule.getAttribute('object'),
      deferred === '' ? null : java.lang.Boolean.valueOf(deferred),
      rule.getAttribute('tags'),
      text(rule, 'description'),
      text(rule, 'test'),
      Profiles.errorFromValues(text(rule, 'message'), all(rule, 'argument').map(argumentOf)),
      [],
    );
  }

  function argumentOf(argument) {
    const { ErrorArgumentImpl } = pdfa.validation.profiles;
    return ErrorArgumentImpl.fromValues(argument.getTextContent(), argument.getAttribute('name'), null);
  }

  function variableOf(variable) {
    return Profiles.variableFromValues(
      variable.getAttribute('name'),
      variable.getAttribute('object'),
      text(variable, 'defaultValue'),
      text(variable, 'value'),
    );
  }

  function all(node, name) {
    const found = node.getElementsByTagName(name);
    return Array.from({ length: found.getLength() }, (_, i) => found.item(i));
  }

  function text(node, name) {
    return all(node, name)[0].getTextContent();
  }
})(arguments);
