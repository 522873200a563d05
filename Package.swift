// swift-tools-version: 6.2
import PackageDescription

/// Targets are layers: what must not be imported is not listed here. See docs/tour.md.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
    name: "roundtable",
    products: [.executable(name: "roundtable", targets: ["Roundtable"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev", "coinor-libclp-dev"])]),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),

        .target(name: "Domain", swiftSettings: strict),
        .target(name: "Words", dependencies: ["Domain", "Markup"], resources: [.copy("Texts")], swiftSettings: strict),
        .target(name: "Storage", swiftSettings: strict),
        .target(
            name: "SQLiteStorage", dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(name: "PostgresStorage", dependencies: ["Storage", "CLibpq"], swiftSettings: strict),
        .target(name: "Markup", dependencies: ["CMarkGFM"], swiftSettings: strict),
        .target(name: "Mail", dependencies: ["CGMime", "CCurl"], swiftSettings: strict),
        .target(name: "Sealing", dependencies: ["CSodium"], swiftSettings: strict),
        .target(name: "Files", dependencies: ["Sealing"], swiftSettings: strict),
        .target(name: "Solving", dependencies: ["CCbc"], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Domain", "Words", "Markup", "Sealing", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            resources: [.copy("Public")], swiftSettings: strict),
        .target(
            name: "Stages",
            dependencies: [
                "Domain", "Words", "Storage", "Markup", "Mail", "Sealing", "Files", "Solving", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict),
        .target(
            name: "Followers",
            dependencies: [
                "Stages", "Domain", "Storage", "Words", "Markup", "Mail",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Roundtable",
            dependencies: [
                "Stages", "Followers", "SQLiteStorage", "PostgresStorage", "Web", "Domain", "Storage", "Words", "Mail",
                "Sealing", "Files", "Solving",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Storage", "SQLiteStorage", "PostgresStorage", "Solving", "Mail", "Stages", "Followers", "Domain",
                "Files",
                "Sealing", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "SQLiteStorage", "PostgresStorage", "TestKit", "Bench"],
            swiftSettings: strict),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
        .testTarget(name: "SealingTests", dependencies: ["Sealing"], swiftSettings: strict),
        .testTarget(name: "FilesTests", dependencies: ["Files", "Sealing"], swiftSettings: strict),
        .testTarget(name: "SolvingTests", dependencies: ["Solving"], swiftSettings: strict),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(
            name: "MailTests", dependencies: ["Mail", "TestKit"], exclude: ["Corpus"], swiftSettings: strict),
        .testTarget(name: "WebTests", dependencies: ["Web", "Words", "Domain"], swiftSettings: strict),
        .testTarget(
            name: "StagesTests",
            dependencies: ["TestKit", "Stages", "Followers", "Domain", "Words", "Storage", "Mail", "Sealing"],
            swiftSettings: strict),
        .testTarget(name: "ShapeTests", dependencies: ["TestKit"], swiftSettings: strict),
        .target(
            name: "TestKit",
            dependencies: [
                "Stages", "SQLiteStorage", "PostgresStorage", "Sealing", "Files",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ], path: "Tests/TestKit", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
