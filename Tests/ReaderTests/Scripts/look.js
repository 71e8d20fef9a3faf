// Looks through markup for what only the program itself may write, and how.
window.look = page => {
  const schemes = ["http:", "https:", "mailto:", "tel:"];
  const never =
    "base,iframe,frame,object,embed,applet,portal,template,style,foreignObject,animate,set,use,x";
  const holders = [
    "href", "src", "action", "formaction", "poster", "data", "cite", "ping", "background", "xlink:href",
  ];
  const found = [];
  const say = (problem, element) => found.push(problem + ": " + element.outerHTML.slice(0, 160));
  const scheme = value => {
    try { return new URL(value, "https://reader.test/a/b").protocol; } catch { return "https:"; }
  };
  for (const element of page.querySelectorAll("*")) {
    if (element.matches(never)) say("a foreign element", element);
    if (element.matches("script:not([src], [type='application/ld+json'])")) say("a script", element);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc") say("a handler", element);
      if (name === "style" && /url\(|expression/i.test(value)) say("a style", element);
      if (!holders.includes(name) || schemes.includes(scheme(value))) continue;
      const isPicture = element.matches("img, link") && /^data:image\//.test(value);
      if (!isPicture) say("an address", element);
    }
    if (element.matches("meta[http-equiv]:not([http-equiv=Content-Security-Policy i])")) {
      const target = element.content.split(/url=/i)[1];
      if (!target || !/^https?:$/.test(scheme(target))) say("a refresh", element);
    }
  }
  const policies = page.querySelectorAll("meta[http-equiv=Content-Security-Policy i]");
  const [scripts, data] = [true, false].map(isFile => [...page.scripts].filter(s => !!s.src === isFile));
  return {
    found,
    scripts: scripts.map(script => script.getAttribute("src")),
    data: data.map(script => script.textContent),
    policies: [...policies].map(element => element.content),
  };
};

window.lookAtMarkup = text => look(new DOMParser().parseFromString(text, "text/html"));

// The addresses of a style sheet.
window.lookAtSheet = text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const rules = [...sheet.cssRules].map(rule => rule.cssText).join("\n");
  return [...rules.matchAll(/url\("?([^")]*)/g)].map(match => match[1]);
};
