using System.Text.Json.Serialization;
using Amazon.IdentityManagement.Model;
using Aws.Calls;

namespace Amazon.IdentityManagement;

/// <summary>Every shape that travels, described at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(GetInstanceProfileRequest))]
[JsonSerializable(typeof(GetInstanceProfileResponse))]
[JsonSerializable(typeof(GetRoleRequest))]
[JsonSerializable(typeof(GetRoleResponse))]
[JsonSerializable(typeof(ListAttachedRolePoliciesRequest))]
[JsonSerializable(typeof(ListAttachedRolePoliciesResponse))]
[JsonSerializable(typeof(SimulatePrincipalPolicyRequest))]
[JsonSerializable(typeof(SimulatePrincipalPolicyResponse))]
internal sealed partial class IdentityManagementServiceShapes : JsonSerializerContext;
