// Makes the replica set and the service's own account, once; a second time it finds both and does nothing.
// MEMBERS: host:port of each, with commas between; the first is the one that made the account of root.
const fs = require("fs");
const secret = (name) => fs.readFileSync(`/run/secrets/${name}`, "utf8").trim();
const members = process.env.MEMBERS.split(",");

const first = connect(`mongodb://${members[0]}/admin?directConnection=true`);
first.auth("root", secret("mongo.root"));
try {
    first.adminCommand({ replSetGetStatus: 1 });
} catch (absent) {
    if (absent.codeName !== "NotYetInitialized") throw absent;
    first.adminCommand({ replSetInitiate: { _id: "rs0", members: members.map((host, n) => ({ _id: n, host })) } });
}
while (!first.hello().primary) sleep(500);

const primary = connect(`mongodb://${first.hello().primary}/admin?directConnection=true`);
primary.auth("root", secret("mongo.root"));
const house = primary.getSiblingDB("gezinslijn");
if (!house.getUser("gezinslijn")) {
    house.createUser({
        user: "gezinslijn",
        pwd: secret("mongo.gezinslijn"),
        roles: [{ role: "readWrite", db: "gezinslijn" }],
    });
}
print("the replica set stands");
