import { render, Text, useInput } from "ink";

// The least an Ink app that reads keys can be: what the explorer's first frame is measured against.
function Hello() {
  useInput(() => {});
  return <Text>hello from ink</Text>;
}

render(<Hello />);
