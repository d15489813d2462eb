using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.CloudWatch;
using Amazon.ElasticMapReduce;
using Amazon.IdentityManagement;
using Amazon.Pricing;
using Amazon.Runtime;
using Amazon.Scheduler;
using Amazon.ServiceQuotas;
using Amazon.SimpleNotificationService;
using Aws.Calls;

namespace Aws.Tests.Calls;

public class ShapeTests
{
    private static readonly (Type Client, JsonSerializerContext Shapes)[] Services =
    [
        (typeof(IAmazonElasticMapReduce), ElasticMapReduceShapes.Default),
        (typeof(IAmazonSimpleNotificationService), SimpleNotificationServiceShapes.Default),
        (typeof(IAmazonCloudWatch), CloudWatchShapes.Default),
        (typeof(IAmazonPricing), PricingShapes.Default),
        (typeof(IAmazonScheduler), SchedulerShapes.Default),
        (typeof(IAmazonIdentityManagementService), IdentityManagementServiceShapes.Default),
        (typeof(IAmazonServiceQuotas), ServiceQuotasShapes.Default),
    ];

    public static TheoryData<string> Operations =>
        [.. Services.SelectMany(service => Methods(service.Client)).Select(method => Named(method))];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_has_both_its_shapes_and_its_name(string operation)
    {
        var (shapes, method) = Find(operation);
        var request = method.GetParameters()[0].ParameterType;
        var answer = method.ReturnType.GetGenericArguments()[0];

        Assert.Equal(method.Name, request.Name.Replace("Request", "Async"));
        Assert.NotNull(shapes.GetTypeInfo(request));
        Assert.NotNull(shapes.GetTypeInfo(answer));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_member_of_a_request_survives_the_way_through_json(string operation)
    {
        var (shapes, method) = Find(operation);
        var shape = shapes.GetTypeInfo(method.GetParameters()[0].ParameterType)!;
        var random = new Random(20261125);
        var request = Filled(shape.Type, random, depth: 0);

        var once = JsonSerializer.Serialize(request, shape);
        var again = JsonSerializer.Serialize(JsonSerializer.Deserialize(once, shape), shape);

        Assert.Equal(once, again);
        using var body = JsonDocument.Parse(once);
        Assert.Equal(shape.Type.GetProperties().Length, body.RootElement.EnumerateObject().Count());
    }

    [Fact]
    public void Every_operation_of_a_rest_service_has_a_route()
    {
        var protocol = SchedulerService.Description.Protocol;
        foreach (var method in Methods(typeof(IAmazonScheduler)))
        {
            var type = method.GetParameters()[0].ParameterType;
            var request = (AmazonWebServiceRequest)Filled(type, new Random(1), depth: 0);
            var wire = new Amazon.Runtime.Internal.DefaultRequest(request, "Scheduler");

            protocol.Write(wire, ServiceDescription.OperationOf(request), request);

            Assert.StartsWith("/schedule", wire.ResourcePath);
        }
    }

    private static IEnumerable<MethodInfo> Methods(Type client) =>
        client.GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal));

    private static string Named(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static (JsonSerializerContext Shapes, MethodInfo Method) Find(string operation) =>
        Services
            .SelectMany(service => Methods(service.Client).Select(method => (service.Shapes, method)))
            .Single(found => Named(found.method) == operation);

    private static object Filled(Type type, Random random, int depth)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            property.SetValue(value, Some(property.PropertyType, random, depth));
        }

        return value;
    }

    private static object? Some(Type type, Random random, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => $"t{random.Next()} \"ä<",
            _ when type == typeof(int) => random.Next(),
            _ when type == typeof(long) => random.NextInt64(),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(double) => random.NextDouble(),
            _ when type == typeof(float) => random.NextSingle(),
            _ when type == typeof(DateTime) => DateTime.UnixEpoch.AddMilliseconds(random.NextInt64(4_000_000_000_000)),
            _ when type.IsSubclassOf(typeof(ConstantClass)) => Activator.CreateInstance(type, $"V{random.Next()}"),
            _ when depth > 4 => null,
            _ when typeof(IDictionary).IsAssignableFrom(type) => Map(type, random, depth),
            _ when typeof(IList).IsAssignableFrom(type) => List(type, random, depth),
            _ => Filled(type, random, depth + 1),
        };
    }

    private static IDictionary Map(Type type, Random random, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(type)!;
        map["a b"] = Some(type.GetGenericArguments()[1], random, depth + 1);
        return map;
    }

    private static IList List(Type type, Random random, int depth)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        list.Add(Some(type.GetGenericArguments()[0], random, depth + 1));
        list.Add(Some(type.GetGenericArguments()[0], random, depth + 1));
        return list;
    }
}
