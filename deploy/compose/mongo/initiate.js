// Makes the replica set and the service's own account, once; a second time it finds both and does nothing.
const fs = require("fs");
const secret = (name) => fs.readFileSync(`/run/secrets/${name}`, "utf8").trim();

const first = connect("mongodb://mongo-1:27017/admin?directConnection=true");
first.auth("root", secret("mongo.root"));

try {
    rs.status();
} catch (absent) {
    if (absent.codeName !== "NotYetInitialized") throw absent;
    rs.initiate({
        _id: "rs0",
        members: [1, 2, 3].map((n) => ({ _id: n, host: `mongo-${n}:27017`, priority: n === 1 ? 2 : 1 })),
    });
}
while (!first.hello().isWritablePrimary) {
    sleep(500);
    // whoever is primary makes the account; on a second run that may be another than the first
    if (first.hello().primary && first.hello().primary !== "mongo-1:27017") break;
}

const primary = connect(`mongodb://${first.hello().primary ?? "mongo-1:27017"}/admin`);
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
