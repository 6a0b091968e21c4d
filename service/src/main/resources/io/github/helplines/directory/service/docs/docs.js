"use strict";

/**
 * What the component lacks for everybody to be able to use it: nothing to press stands inside something else to press,
 * what closes says so, and there is no choice, without a name, among one.
 */
function forEverybody({ React }) {
  const name = ({ className, text }) => React.createElement("span", { className }, text);
  const close = (Icon) => (props) => [
    React.createElement(Icon, { ...props, key: "icon" }),
    React.createElement("span", { className: "hide", key: "name" }, "Close"),
  ];
  return { wrapComponents: { DeepLink: () => name, ServersContainer: () => () => null, CloseIcon: close } };
}

// No validator: it would send the address of this contract to somebody else.
window.SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  validatorUrl: null,
  presets: [window.SwaggerUIBundle.presets.apis],
  plugins: [forEverybody],
});
